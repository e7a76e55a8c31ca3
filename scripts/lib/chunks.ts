/** What the bundler tells of a module: what it imports at once. */
interface Context {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** A rule of the bundler for what goes into one file; of two that fit the one of higher priority counts. */
interface Group {
  name: (id: string, context: Context) => string | null;
  debugName: string;
  priority: number;
}

/** Vite's own module that asks for files; whatever imports something later needs it. */
const ASKING = 'vite/preload-helper';

/** All modules that one needs at once, itself among them. */
function closure(start: string, context: Context): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** One file for a module and all that it needs at once, without what goes to files of higher priority. */
function fileOf(name: string, start: string, priority: number): Group {
  let modules: Set<string> | null = null;
  return {
    debugName: name,
    priority,
    name: (id, context) => ((modules ??= closure(start, context)).has(id) ? name : null),
  };
}

/**
 * The files that the first load is made of. One for the shell and one for the map's workspace compress better than the
 * many that the bundler would make of what any two parts share; all else is left to it.
 */
export function firstFiles(root: string): Group[] {
  const main = `${root}/src/main.ts`;
  const shell = fileOf('shell', main, 2);
  return [
    // The entry stands alone, or the file of the shell and those that need something of it would wait for each other.
    {
      ...shell,
      name: (id, context) =>
        id.includes(ASKING) || (id !== main && shell.name(id, context)) ? 'shell' : null,
    },
    {
      // They change seldom, and the bench tells their tasks from the page's by their files.
      name: (id) => /node_modules\/(maplibre-gl|cytoscape)\//.exec(id)?.[1] ?? null,
      debugName: 'drawing libraries',
      priority: 3,
    },
    fileOf('Explore', `${root}/src/ui/explore/Explore.svelte`, 1),
    {
      // What later parts share. As files of their own these would each be named in the shell, which is read first.
      name: (id) =>
        /\/(?:src\/ui\/shared|@lucide\/svelte)\/|\/(?:Origins\.svelte|parse\.ts|choices\.ts)/.test(id)
          ? 'shared'
          : null,
      debugName: 'shared',
      priority: 0,
    },
  ];
}
