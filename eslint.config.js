import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Import specifiers that reach a place, from outside it or from beside it. */
const place = (...names) => names.flatMap((name) => [`#${name}`, `#${name}/**`, `**/${name}/**`]);
const prisma = ["@prisma/*", "better-sqlite3", "**/generated/**"];
const remix = ["@remix-run/*"];
const react = ["react", "react-dom", "react-dom/*", "react-hook-form", "@hookform/*"];
const node = ["node:*", "express", "pino", "@node-rs/*"];
const pdf = ["pdfkit", "fontkit"];
/** The files that know PDFKit, or the fonts it draws with. */
const renderer = [
  "templates/render-pdf.ts",
  "templates/drawing/canvas.ts",
  "templates/drawing/load-fonts.ts",
  "templates/drawing/typeface.ts",
];

/** The direction of imports: what a folder must not know. */
function layer(files, forbidden, message, ignores = []) {
  return {
    files,
    ignores,
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ group: [...forbidden, "#app/routes/**", "**/routes/**"], message }] },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: [".cache/**", "build/**", "data/**", "app/data/generated/**", "coverage/**"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js", "remix.config.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      complexity: ["error", 8],
      "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
      "no-console": "error",
      // A refusal is thrown as Remix's Response or `data(...)`, which the router turns into a page.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "lib", name: "Response" },
            { from: "package", package: "@remix-run/router", name: "DataWithResponseInit" },
            { from: "package", package: "@remix-run/router", name: "TypedResponse" },
            { from: "package", package: "@remix-run/server-runtime", name: "TypedResponse" },
          ],
        },
      ],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.ts"],
    ignores: ["tests/**"],
    rules: { "max-lines-per-function": ["error", { max: 40, skipComments: true }] },
  },
  {
    files: ["**/*.tsx"],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ["**/*.tsx", "app/forms/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  // Augmenting the types of Remix needs an interface.
  {
    files: ["**/*.d.ts"],
    rules: { "@typescript-eslint/consistent-type-definitions": "off" },
  },
  {
    files: ["tests/**"],
    rules: {
      "max-lines": "off",
      complexity: "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  { files: ["*.js", "*.ts"], ...tseslint.configs.disableTypeChecked },

  layer(
    ["workflows/**"],
    [...place("app", "templates", "prisma"), ...prisma, ...remix, ...react, ...node, ...pdf],
    "The rules know zod and xstate and nothing else.",
  ),
  layer(
    ["templates/**"],
    [...place("app", "prisma"), ...prisma, ...remix, ...react, ...node, ...pdf],
    "A template knows the rules and the blocks of a document; only the renderer knows PDFKit.",
    renderer,
  ),
  layer(
    renderer,
    [...place("app", "prisma"), ...prisma, ...remix, ...react, "express", "pino"],
    "The renderer draws what it is given.",
  ),
  layer(
    ["app/components/**"],
    [
      ...["data", "services", "auth", "documents", "commands"].flatMap((name) => [
        `#app/${name}/**`,
        `**/${name}/**`,
      ]),
      "**/*.server.ts",
      ...prisma,
      ...node,
      ...pdf,
    ],
    "A component shows what it is given and runs in the browser too.",
  ),
  layer(
    ["app/data/**"],
    ["#app/services/**", "#app/components/**", "#app/auth/**", ...remix, ...react, ...pdf],
    "Queries know the tables and nothing above them.",
  ),
  layer(
    ["app/services/**"],
    ["#app/components/**", "#app/forms/**", ...prisma, ...remix, ...react, ...pdf],
    "A use case knows rules, data and documents, not pages; its writes go through a transaction.",
  ),
  layer(
    ["app/routes/**"],
    [...prisma, ...pdf, "#app/data/database.server.ts"],
    "A route asks for permission, parses, calls one service or query and answers.",
  ),
  layer(
    ["app/auth/**", "app/forms/**", "app/http/**", "app/documents/**", "app/commands/**"],
    ["#app/components/**"],
    "Only pages are made of components.",
    ["app/commands/create-migration.ts"],
  ),
);
