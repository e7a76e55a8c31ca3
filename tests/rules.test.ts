import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { builtinModules } from 'node:module';
import type { Pack } from '../src/schema/pack';

const root = resolve(import.meta.dirname, '..');

/** Files below a folder, as paths from the project's folder. */
function filesBelow(folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const isTest = (path: string): boolean => path.endsWith('.test.ts');
const isCode = (path: string): boolean => /\.(ts|svelte|mjs|js)$/.test(path);

const source = filesBelow('src').filter(isCode);
const product = source.filter((path) => !isTest(path));
const rootFiles = readdirSync(root).filter((name) => /\.(ts|js|html)$/.test(name));
const handWritten = [
  ...source,
  ...filesBelow('src').filter((path) => path.endsWith('.css')),
  ...['data', 'scripts', 'tests']
    .flatMap(filesBelow)
    .filter((path) => /\.(ts|mjs|js|html|svelte)$/.test(path)),
  ...rootFiles,
];

/** The script parts of a file: all of a TypeScript file, the script elements of a component. */
function scriptOf(path: string): string {
  const text = read(path);
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '').join('\n');
}

/** Blanks comments, so that prose about the data may name what code may not. */
function withoutComments(path: string): string {
  return read(path)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

function importsOf(path: string): string[] {
  return ts.preProcessFile(scriptOf(path), true, true).importedFiles.map((file) => file.fileName);
}

/** The first folder below src, or `main` for the composition root. */
function partOf(path: string): string {
  const inside = path.replace(/^src\//, '');
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : inside.replace(/\.(svelte\.)?ts$/, '');
}

/** The part an import leads to, or null where it names a package. */
function targetPart(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return partOf(relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/'));
}

const PURE = [/^@turf\//, /^polylabel$/, /^geojson$/];
const NODE = [/^node:/, ...builtinModules.map((name) => new RegExp(`^${name}$`))];
const SVELTE = [/^svelte(\/|$)/];

/** What each part may import: other parts, and packages. */
const MAY: Record<string, { parts: string[]; packages: RegExp[] }> = {
  schema: { parts: ['schema'], packages: [/^zod(\/|$)/] },
  domain: { parts: ['domain', 'schema'], packages: PURE },
  i18n: { parts: ['i18n'], packages: [] },
  frame: { parts: ['frame', 'schema', 'domain'], packages: SVELTE },
  map: { parts: ['map', 'frame', 'schema', 'domain'], packages: [/^maplibre-gl(\/|$)/, ...SVELTE, ...PURE] },
  graph: {
    parts: ['graph', 'frame', 'schema', 'domain'],
    packages: [/^cytoscape(\/|$)/, /^d3-force$/, ...SVELTE],
  },
  workers: { parts: ['workers', 'schema', 'domain'], packages: [] },
  io: { parts: ['io', 'schema', 'domain', 'i18n'], packages: [/^zod(\/|$)/] },
  state: {
    parts: ['state', 'schema', 'domain', 'workers', 'io', 'i18n'],
    packages: [...SVELTE, /^zod(\/|$)/],
  },
  ui: {
    parts: ['ui', 'schema', 'domain', 'i18n', 'frame', 'map', 'graph', 'io', 'state'],
    packages: [...SVELTE, /^@lucide\/svelte\//, /^@fontsource-variable\//, /^uqr$/],
  },
  cli: { parts: ['cli', 'schema', 'domain', 'io', 'i18n'], packages: NODE },
  main: { parts: ['schema', 'domain', 'i18n', 'frame', 'map', 'io', 'state', 'ui'], packages: SVELTE },
};

describe('import directions', () => {
  it('finds the source', () => {
    expect(product.length).toBeGreaterThan(20);
  });

  it.each(product)('%s', (path) => {
    const may = MAY[partOf(path)];
    if (!may) throw new Error(`${path} stands in no known part of src`);
    const wrong = importsOf(path).filter((specifier) => {
      const part = targetPart(path, specifier);
      return part === null
        ? !may.packages.some((allowed) => allowed.test(specifier))
        : !may.parts.includes(part);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves the composition root and the command line to themselves', () => {
    const wrong = product.filter((path) =>
      importsOf(path).some((specifier) => {
        const part = targetPart(path, specifier);
        return part === 'main' || (part === 'cli' && partOf(path) !== 'cli');
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('effects', () => {
  it('stand only where state meets a map, a graph or the page', () => {
    const allowed = (path: string): boolean =>
      /^src\/(map|graph)\//.test(path) || path === 'src/state/page.svelte.ts';
    expect(product.filter((path) => withoutComments(path).includes('$effect') && !allowed(path))).toEqual([]);
  });
});

describe('names from the pack', () => {
  const packs = filesBelow('public/packs')
    .filter((path) => /\/[^./]+\.json$/.test(path))
    .map((path) => JSON.parse(read(path)) as Pack);
  const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const words = packs
    .flatMap((pack) => [
      pack.place.name,
      ...pack.areas.flatMap((area) => [area.name, ...area.variants]),
      ...pack.kinds.flatMap((kind) => [kind.name.id, kind.name.en]),
    ])
    .filter((word) => word.length >= 4);
  const ids = packs.flatMap((pack) => [
    pack.id,
    ...pack.areas.map((area) => area.code),
    ...pack.kinds.map((kind) => kind.id),
  ]);
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const quoted = new RegExp(`(['"\`])(?:${ids.map(escape).join('|')})\\1`);

  it('are known to this test', () => {
    expect(words.length).toBeGreaterThan(40);
    expect(word.test(`the ${words[0]} of`)).toBe(true);
    expect(quoted.test(`kind === '${ids.at(-1)}'`)).toBe(true);
  });

  it.each(product)('%s names no area and no kind', (path) => {
    const lines = withoutComments(path).split('\n');
    expect(lines.filter((line) => word.test(line) || quoted.test(line))).toEqual([]);
  });
});

describe('docstrings', () => {
  const parts = ['domain', 'schema', 'io', 'state', 'frame', 'map', 'graph', 'cli', 'workers', 'i18n'];
  const files = product.filter((path) => path.endsWith('.ts') && parts.includes(partOf(path)));

  function exportedFunctionsWithout(path: string): string[] {
    const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
    const bare: string[] = [];
    for (const statement of file.statements) {
      const exported =
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
      if (!exported || ts.getJSDocCommentsAndTags(statement).length > 0) continue;
      if (ts.isFunctionDeclaration(statement)) bare.push(statement.name?.text ?? 'default');
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations) {
        const value = declaration.initializer;
        if (value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)))
          bare.push(declaration.name.getText());
      }
    }
    return bare;
  }

  it.each(files)('%s', (path) => {
    expect(exportedFunctionsWithout(path)).toEqual([]);
  });
});

describe('hand-written files', () => {
  it('have at most 400 lines', () => {
    const long = handWritten.filter((path) => read(path).trimEnd().split('\n').length > 400);
    expect(long).toEqual([]);
  });

  // Written with classes of one letter so that this file does not find itself.
  const unwanted: [string, RegExp][] = [
    ['an unfinished note', /\b(?:TOD[O]|FIXM[E]|XX[X])\b/],
    ['a focused or skipped test', /\b(?:it|test|describe)\.(?:onl[y]|ski[p]|fixm[e])\b/],
    ['a wait for a time', /\bwaitForTimeou[t]\b/],
    ['a silenced type check', /@ts-(?:ignor[e]|nochec[k])/],
    ['a debugger statement', /\bdebugge[r];/],
  ];
  it.each(unwanted)('hold no %s', (_name, pattern) => {
    expect(handWritten.filter((path) => pattern.test(read(path)))).toEqual([]);
  });

  it('print nothing from the source', () => {
    const printing = product.filter((path) => /\bconsole\.(?:log|debug|info)\b/.test(withoutComments(path)));
    expect(printing).toEqual([]);
  });
});

describe('documents', () => {
  const documents = ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))];

  /** Paths in backticks that have a folder or a known ending, and the targets of relative links. */
  function pathsIn(path: string): string[] {
    const text = read(path).replace(/```[\s\S]*?```/g, '');
    const ticked = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => /\//.test(name) || /\.(?:ts|mjs|json|md|html|svelte|png)$/.test(name));
    const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) =>
      relative(root, resolve(root, dirname(path), match[1] ?? '')),
    );
    return [...ticked, ...linked].filter(
      (name) => !name.startsWith('dist') && !name.startsWith('node_modules'),
    );
  }

  it.each(documents)('%s names only paths that exist', (path) => {
    expect(pathsIn(path).filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

describe('languages', () => {
  /** Every message's path with its sort, so that a sentence never stands where a function is expected. */
  function keysOf(value: unknown, prefix = ''): string[] {
    if (value === null || typeof value !== 'object') return [`${prefix}: ${typeof value}`];
    return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${prefix}/${key}`));
  }
  const modules = import.meta.glob<Record<string, unknown>>(['../src/i18n/id/*.ts', '../src/i18n/en/*.ts'], {
    eager: true,
  });
  const parts = filesBelow('src/i18n/id').map((path) => path.split('/').at(-1) ?? '');

  it.each(parts)('%s has the same messages in both', (part) => {
    const messages = (language: string): string[] =>
      Object.values(modules[`../src/i18n/${language}/${part}`] ?? {})
        .flatMap((value) => keysOf(value))
        .sort();
    expect(messages('id').length).toBeGreaterThan(0);
    expect(messages('en')).toEqual(messages('id'));
  });

  it('names no key that is another on another keyboard', () => {
    const texts = ['id', 'en'].flatMap((language) => filesBelow(`src/i18n/${language}`));
    expect(texts.filter((path) => /\bCtrl\b|⌘/.test(read(path)))).toEqual([]);
  });

  it('has no part in one language alone', () => {
    expect(filesBelow('src/i18n/en').map((path) => path.split('/').at(-1))).toEqual(parts);
  });
});

describe('locked packages', () => {
  it('come from the public registry alone', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    const hosts = Object.values(lock.packages).flatMap((entry) => (entry.resolved ? [entry.resolved] : []));
    expect(hosts.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });
});
