/**
 * Tells eslint-plugin-boundaries which file an import names. It knows the `imports` of package.json
 * (`#room/file.ts`) and relative paths; whatever else is a package or a Node module, which the plugin
 * tells apart by name. The file need not exist: the type checker says so if it does not.
 */
const path = require('node:path');
const fs = require('node:fs');

const roots = new Map();

/** The nearest folder upwards that holds a package.json, and its `imports`, longest prefix first. */
function packageOf(dir) {
  const known = roots.get(dir);
  if (known) return known;
  const file = path.join(dir, 'package.json');
  const found = fs.existsSync(file)
    ? { root: dir, imports: importsOf(JSON.parse(fs.readFileSync(file, 'utf8'))) }
    : packageOf(path.dirname(dir));
  roots.set(dir, found);
  return found;
}

function importsOf(manifest) {
  return Object.entries(manifest.imports)
    .map(([from, to]) => [from.replace('*', ''), to.replace('*', '')])
    .toSorted(([a], [b]) => b.length - a.length);
}

exports.interfaceVersion = 2;

exports.resolve = (source, importer) => {
  const dir = path.dirname(importer);
  const [name] = source.split('?');
  if (name.startsWith('.')) return { found: true, path: path.resolve(dir, name) };
  if (!name.startsWith('#')) return { found: false };
  const { root, imports } = packageOf(dir);
  const [from, to] = imports.find(([prefix]) => name.startsWith(prefix));
  return { found: true, path: path.join(root, to, name.slice(from.length)) };
};
