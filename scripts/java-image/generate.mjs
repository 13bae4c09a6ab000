// Compiles the Java sources of the JDK and Kafka libraries into the image files that the page loads:
//   node scripts/java-image/generate.mjs
// To be run after every change to a .java file of the libraries, to their tables or to the compiler.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null },
});
try {
  const { libraryImages } = await server.ssrLoadModule('/src/snippets/java/library-images.ts');
  for (const [path, text] of libraryImages()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`${path}: ${Math.round(text.length / 1024)} kB`);
  }
} finally {
  await server.close();
}
