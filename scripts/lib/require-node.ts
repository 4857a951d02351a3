// Imported first by every script that npm runs: says plainly what is wrong where an old Node got hold of it.
// (A Node too old to strip types cannot even read this file; `npm run` therefore puts the project's own first.)
const [major = 0] = process.versions.node.split('.').map(Number);

if (major < 24) {
  console.error(
    `Node ${process.versions.node} is too old for this. Use "npm run …" after "npm ci": the project brings its own Node 24.`,
  );
  process.exit(1);
}
