/** What an element holds: text, or elements by name in order; `@name` is an attribute, `#` text. */
export type XmlContent = string | { [name: string]: XmlContent };

/** Two spaces a level, as the reader of a file expects. */
const STEP = "  ";

/** An element on lines of its own, indented, its text escaped. */
export function writeElement(name: string, content: XmlContent, indent: string): string {
  if (typeof content === "string") return `${indent}<${name}>${escapeText(content)}</${name}>\n`;
  const { "#": text } = content;
  const tag = `${name}${writeAttributes(content)}`;
  return typeof text === "string"
    ? `${indent}<${tag}>${escapeText(text)}</${name}>\n`
    : `${indent}<${tag}>\n${writeElements(content, indent + STEP)}${indent}</${name}>\n`;
}

/** Elements one after the other. */
export function writeElements(content: { [name: string]: XmlContent }, indent: string): string {
  let xml = "";
  for (const name in content) {
    const inner = content[name];
    if (inner !== undefined && !name.startsWith("@")) xml += writeElement(name, inner, indent);
  }
  return xml;
}

function writeAttributes(content: { [name: string]: XmlContent }): string {
  let attributes = "";
  for (const name in content) {
    const value = content[name];
    if (name.startsWith("@") && typeof value === "string")
      attributes += ` ${name.slice(1)}="${escapeText(value).replaceAll('"', "&quot;")}"`;
  }
  return attributes;
}

const RESERVED = /[&<>]/;

function escapeText(text: string): string {
  if (!RESERVED.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
