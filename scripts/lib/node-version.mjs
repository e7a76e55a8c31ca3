const LEAST = [20, 19];

/** Ends with one sentence in both languages where Node is older than the tools below need. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  const least = LEAST.join('.');
  console.error(
    `Wahana memerlukan Node.js ${least} atau lebih baru; di komputer ini ${version}. / ` +
      `Wahana needs Node.js ${least} or newer; this computer has ${version}.`,
  );
  process.exit(1);
}
