/** What a column holds; `other` is what only Prisma reads: bytes and types nothing here uses. */
export type ColumnType = "text" | "integer" | "bigint" | "boolean" | "instant" | "other";

/** Rows of another table that belong to a row of this one. */
export type Relation = {
  /** Key of the other table. */
  table: string;
  many: boolean;
  /** Pairs of columns that are equal: this table's and the other's. */
  on: readonly (readonly [string, string])[];
};

export type Table = {
  name: string;
  columns: Readonly<Record<string, ColumnType>>;
  relations: Readonly<Record<string, Relation>>;
};

/** The tables by the names the client gives them: `dossier` for "Dossier". */
export type Tables = Readonly<Record<string, Table>>;

const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Boolean: "boolean",
  DateTime: "instant",
};

/** A field of a model as the schema writes it. */
type Field = { name: string; type: string; isList: boolean; attributes: string };

/**
 * The tables of a Prisma schema with their columns and relations, which the generated client keeps
 * to itself.
 * @throws Error for a relation whose other side is missing.
 */
export function readTables(schema: string): Tables {
  const models = new Map(
    [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = "", body = ""]) => [
      name,
      readFields(body),
    ]),
  );
  return Object.fromEntries(
    [...models].map(([name, fields]) => [keyOf(name), describeTable(name, fields, models)]),
  );
}

type Models = ReadonlyMap<string, readonly Field[]>;

function readFields(body: string): Field[] {
  return [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\])?\??([^\n]*)$/gm)].map(
    ([, name = "", type = "", list, attributes = ""]) => ({
      name,
      type,
      isList: list !== undefined,
      attributes,
    }),
  );
}

function describeTable(name: string, fields: readonly Field[], models: Models): Table {
  const columns = fields.filter(({ type }) => !models.has(type));
  const relations = fields.filter(({ type }) => models.has(type));
  return {
    name,
    columns: Object.fromEntries(
      columns.map((field) => [field.name, COLUMN_TYPES[field.type] ?? "other"]),
    ),
    relations: Object.fromEntries(
      relations.map((field) => [field.name, describeRelation(name, field, models)]),
    ),
  };
}

function describeRelation(model: string, field: Field, models: Models): Relation {
  const table = keyOf(field.type);
  const own = readPairs(field);
  if (own.length > 0) return { table, many: false, on: own };
  const label = labelOf(field);
  const opposite = (models.get(field.type) ?? []).find(
    (other) => other.type === model && labelOf(other) === label && readPairs(other).length > 0,
  );
  if (!opposite) throw new Error(`${model}.${field.name} has no other side`);
  const on = readPairs(opposite).map(([theirs, ours]) => [ours, theirs] as const);
  return { table, many: field.isList, on };
}

/** The columns a relation rests on; none on the side that does not keep them. */
function readPairs({ attributes }: Field): (readonly [string, string])[] {
  const found = /fields: \[([^\]]+)\], references: \[([^\]]+)\]/.exec(attributes);
  if (!found) return [];
  const [, fields = "", references = ""] = found;
  const others = references.split(", ");
  return fields.split(", ").map((column, index) => [column, others[index] ?? ""] as const);
}

/** The name of a relation where two tables have more than one. */
function labelOf({ attributes }: Field): string {
  return /@relation\((?:name: )?"(\w+)"/.exec(attributes)?.[1] ?? "";
}

function keyOf(model: string): string {
  return model.charAt(0).toLowerCase() + model.slice(1);
}
