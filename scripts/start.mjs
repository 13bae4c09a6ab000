// Builds the page and serves it: the one command for somebody who just wants to look (`npm start`).
// PORT chooses the port; without it the first free one from 4173 on is taken.
import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const port = Number(process.env.PORT ?? 4173);
const server = await preview({
  preview: { port, strictPort: process.env.PORT !== undefined },
  logLevel: 'warn',
});
const [address] = server.resolvedUrls?.local ?? [];
if (address === undefined) {
  console.error('The server came up without an address.');
  process.exit(1);
}
console.log(`\nStreamscope is at ${address}\nStop it with Ctrl+C.`);
