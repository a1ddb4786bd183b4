import { expect } from 'vitest';
import { createServers, DEFAULT_SETTINGS } from '../../src/learning/servers.ts';
import { onEachStore } from '../store/places.ts';

const A = '1200000000000000001';

const never = (thrown: unknown) => {
  throw thrown;
};

onEachStore('what the managers of one server choose holds there alone', async ({ open }) => {
  const servers = createServers(open(), never);
  await servers.change(A, (settings) => ({ ...settings, learning: 'questions' }));
  expect(servers.known(A)).toEqual({
    settings: { ...DEFAULT_SETTINGS, learning: 'questions' },
    generation: 1,
  });
  expect(servers.known('1200000000000000002').settings).toEqual(DEFAULT_SETTINGS);
});

onEachStore('another process learns which servers changed, and of each once', async ({ open }) => {
  const [mine, theirs] = [createServers(open(), never), createServers(open(), never)];
  expect(await theirs.refresh()).toEqual([]);
  await mine.change(A, (settings) => ({ ...settings, editors: ['1200000000000000009'] }));
  expect(await theirs.refresh()).toEqual([A]);
  expect(theirs.known(A)).toEqual(mine.known(A));
  expect(await theirs.refresh()).toEqual([]);
});

onEachStore('of changes at the same time none is lost', async ({ open }) => {
  const [mine, theirs] = [createServers(open(), never), createServers(open(), never)];
  const roles = Array.from({ length: 20 }, (_, index) => `12000000000000000${10 + index}`);
  await Promise.all(
    roles.map((role, index) =>
      (index % 2 === 0 ? mine : theirs).change(A, ({ editors, ...rest }) => ({
        ...rest,
        editors: [...editors, role],
      })),
    ),
  );
  await mine.refresh();
  expect([...mine.known(A).settings.editors].sort()).toEqual(roles);
  expect(mine.known(A).generation).toBe(20);
});

onEachStore('settings of a later version, or none that can be read, are the default', async ({ open }) => {
  const store = open();
  const row = { server: A, settings: '{"learning":"everything"}', generation: 3, left_at: 1_764_547_200_000 };
  await store.use((database) => database.insertInto('server').values(row).execute());
  const servers = createServers(store, never);
  await servers.refresh();
  expect(servers.known(A)).toEqual({ settings: DEFAULT_SETTINGS, generation: 3 });
  const read = await store.use((database) => database.selectFrom('server').select('left_at').execute());
  expect(read).toEqual([{ left_at: 1_764_547_200_000 }]);
});
