// What must be there before any command of package.json: a Node that is new enough, and the packages.
// Plain old syntax on purpose: this file must run on the Node that is too old for the others.
import { existsSync, readFileSync } from 'node:fs';

// Node 22.18 is the first that runs TypeScript by itself; Astro needs 22.12.
var wanted = [22, 18];
var have = process.version.replace('v', '').split('.').map(Number);
if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  console.error(
    'Firm Ground needs Node ' +
      wanted.join('.') +
      ' or newer, and this is ' +
      process.version +
      '. Run "npm ci" again ' +
      'without "--omit=optional" (it brings Node 24 along for Linux and Windows), or install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}

// A package that is missing would otherwise be a stack trace of whatever wanted it first.
var root = new URL('../../', import.meta.url);
var project = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
var missing = Object.keys(project.dependencies).filter(function (name) {
  return !existsSync(new URL('node_modules/' + name + '/package.json', root));
});
if (missing.length) {
  console.error('Not installed: ' + missing.join(', ') + '. Run "npm ci" once, then this command again.');
  process.exit(1);
}
