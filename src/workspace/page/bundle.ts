// Puts the browser's modules together as one script, in the order of their imports: one request instead of sixty.

export type Sources = {
  /** The module's JavaScript by its path. */
  readonly read: (path: string) => string;
  /** Where an import from a module leads: a path, or null for a library, which the browser fetches itself. */
  readonly resolve: (specifier: string, from: string) => string | null;
};

const imported = /^import \{([^}]*)\} from '([^']+)';$/gm;
const exported = /^export (?=(?:async )?function\*? (\w+)|const (\w+))/gm;

/** The entry stands last, at the top level, so that it may await. Throws where modules import each other in a circle. */
export function bundle(entry: string, { read, resolve }: Sources): string {
  const libraries = new Map<string, string>();
  const names = new Map<string, string>();
  const parts: string[] = [];
  const nameOf = (specifier: string, from: string): string => {
    const path = resolve(specifier, from);
    if (path !== null) return place(path);
    const name = libraries.get(specifier) ?? `$lib${libraries.size}`;
    libraries.set(specifier, name);
    return name;
  };
  const place = (path: string): string => {
    const known = names.get(path);
    if (known === '') throw new Error(`${path} imports itself by way of others`);
    if (known !== undefined) return known;
    names.set(path, '');
    const code = withoutImports(read(path), (specifier) => nameOf(specifier, path));
    const name = `$${parts.length}`;
    names.set(path, name);
    parts.push(path === entry ? code : asValue(name, path, code));
    return name;
  };
  place(entry);
  const heads = [...libraries].map(([specifier, name]) => `import * as ${name} from '${specifier}';\n`);
  return [...heads, ...parts].join('');
}

const withoutImports = (code: string, nameOf: (specifier: string) => string): string =>
  code.replace(imported, (_, list: string, specifier: string) => {
    const picked = list.replace(/\s+as\s+/g, ': ').trim();
    const name = nameOf(specifier);
    return picked === '' ? '' : `const { ${picked} } = ${name};`;
  });

function asValue(name: string, path: string, code: string): string {
  const given = [...code.matchAll(exported)].map(([, ofFunction, ofConst]) => ofFunction ?? ofConst);
  return `// ${path}\nconst ${name} = (() => {\n${code.replace(exported, '')}\nreturn { ${given.join(', ')} };\n})();\n`;
}
