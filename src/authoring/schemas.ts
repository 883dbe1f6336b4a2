import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles } from './editor-files.ts';

/** `npm run schemas`: write the JSON Schemas and the settings that tie them to files. */
const files = editorFiles();
rmSync('schemas', { recursive: true, force: true });
for (const [file, text] of files) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`wrote ${files.size} files`);
