import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { PEOPLE } from '../world/setting.ts';
import type { World } from '../world/world.ts';

/** What the page fetches: who one can be, files to send and files that were sent, and the page itself. */
export function pageRoutes(app: Hono, world: World, pageDir: string | undefined): void {
  app.get('/client/users', (context) =>
    context.json(PEOPLE.map(({ id, name, shownName, role }) => ({ id, name, shownName, role }))),
  );
  app.post('/client/files', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const type = context.req.header('content-type') ?? 'application/octet-stream';
    const file = { id: world.ids.next(), name: context.req.query('name') ?? 'file', type, bytes };
    world.files.add(file);
    const { id, name } = file;
    return context.json({ id, name, type, size: bytes.byteLength, url: world.fileUrl(file) });
  });
  app.get('/attachments/:id/:name', (context) => {
    const file = world.files.get(context.req.param('id'));
    if (file === undefined) return context.notFound();
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    });
  });
  if (pageDir !== undefined) app.get('/*', serveStatic({ root: pageDir }));
}
