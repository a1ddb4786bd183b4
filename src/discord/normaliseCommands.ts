/** What Discord adds to a command, and a bot cannot set or should not. */
const ADDED: ReadonlySet<string> = new Set([
  'application_id',
  'default_permission',
  'dm_permission',
  'guild_id',
  'id',
  'version',
]);

/** What holds for commands that every server has, and no server's own commands have. */
const GLOBAL_ONLY: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/**
 * A list of commands in one form, whether it is ours or as Discord gives it back: the same text means that nothing
 * need be written. Fields that Discord adds fall away, and so does what says nothing: null, false, blank, empty.
 */
export function normaliseCommands(commands: readonly unknown[], scope: 'global' | 'guild'): string {
  const leaveOut = scope === 'global' ? ADDED : new Set([...ADDED, ...GLOBAL_ONLY]);
  const tidied = commands.map((command) => JSON.stringify(tidy(command, leaveOut)));
  return tidied.toSorted().join('\n');
}

function tidy(value: unknown, leaveOut: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return inOrder(value.map((element) => tidy(element, leaveOut)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key, field]) => !leaveOut.has(key) && saysSomething(field));
  return Object.fromEntries(
    fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, tidy(field, leaveOut)]),
  );
}

/** Lists of numbers are sets; in all others the order is what people see. */
const inOrder = (list: readonly unknown[]): readonly unknown[] =>
  list.every((element) => typeof element === 'number') ? list.toSorted() : list;

const saysSomething = (field: unknown): boolean =>
  Array.isArray(field)
    ? field.length > 0
    : field !== null && field !== undefined && field !== false && field !== '';
