import { type Log, type Meter, NO_METER } from '../base/log.ts';
import { coalesce } from '../base/steps.ts';
import type { Knowledge, Library } from '../discord/command.ts';
import type { Edits } from '../learning/edits.ts';
import type { Servers } from '../learning/servers.ts';
import { LocalizedError } from '../locales/translator.ts';
import { StoreError } from '../store/store.ts';
import { createShelf, type PackPlaces } from './packShelf.ts';
import type { ServedPack } from './servedPack.ts';

/** What each server knows: the standard pack, or what it has of its own. */
export interface Engines extends Library {
  /** @throws LocalizedError where the server has something of its own that is not built, or cannot be. */
  readonly of: (server: string) => Knowledge;
  readonly ready: (server: string) => Promise<void> | undefined;
  /** Builds what changed of a server; resolves when its answers follow, with the fault where they cannot. */
  readonly renew: (server: string) => Promise<string | undefined>;
  /** Builds anew, behind what people wait for, what has changed for the servers that were asked. Never rejects. */
  readonly follow: () => Promise<void>;
  /** Builds what these servers have, as far as there is room, so that nobody waits for it later. Never rejects. */
  readonly warm: (servers: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface EngineOptions {
  /** The pack of KNOWLEDGE_DIR, which follows its folder by itself. */
  readonly standard: Library;
  readonly places: PackPlaces;
  /** How many engines are kept beside the standard one. */
  readonly most: number;
  readonly servers: Pick<Servers, 'known'>;
  readonly edits: Pick<Edits, 'current' | 'land'>;
  readonly log: Log;
  readonly meter?: Meter | undefined;
  /** Milliseconds, on a clock that only goes forward. */
  readonly now?: () => number;
}

/** What a server has of its own. */
interface Own {
  /** Of the server, when this was chosen; undefined where its edits could not be read then. */
  readonly generation: number | undefined;
  readonly served: ServedPack;
  /** What answers as long as that has no good version. */
  readonly before: ServedPack | undefined;
}

/** Servers with the same pack and no edits share an engine; what is built already answers while a change is built. */
export function createEngines(options: EngineOptions): Engines {
  const { standard, servers, edits, log, meter = NO_METER, now = () => performance.now() } = options;
  const shelf = createShelf({ ...options, meter, now });
  const STANDARD: ServedPack = {
    dir: options.places.standard,
    known: () => standard.current,
    fault: () => undefined,
    build: async () => {},
  };
  const owns = new Map<string, Own>();
  const choosing = new Map<string, Promise<void>>();

  const answering = ({ served, before }: Own): ServedPack | undefined =>
    [served, before].find((each) => each === STANDARD || (each && shelf.has(each) && each.known()));

  async function hasEdits(server: string): Promise<boolean | undefined> {
    try {
      return (await edits.current(server)).length > 0;
    } catch (thrown) {
      if (!(thrown instanceof StoreError)) throw thrown;
      log.debug(thrown.message);
      return undefined;
    }
  }

  /** What a server wants, built. */
  async function served(server: string, edited: boolean, isUrgent: boolean): Promise<ServedPack> {
    const { pack } = servers.known(server).settings;
    if (pack === null && !edited) return STANDARD;
    const wanted = shelf.take(edited ? { pack, server } : { pack });
    // Without edits it follows its folder by itself.
    if (edited || !wanted.known()) await shelf.build(wanted, isUrgent);
    shelf.touch(wanted);
    return wanted;
  }

  async function choose(server: string, isUrgent: boolean): Promise<void> {
    const { generation } = servers.known(server);
    const before = owns.get(server);
    const edited = await hasEdits(server);
    // Edits that cannot be read now may be there already.
    if (edited === undefined && before) return;
    const after = await served(server, edited === true, isUrgent);
    owns.set(server, {
      generation: edited === undefined ? undefined : generation,
      served: after,
      before: after.known() ? undefined : before && answering(before),
    });
  }

  /** Chooses what answers for a server, once at a time. */
  function begin(server: string, isUrgent: boolean): Promise<void> {
    const begun = choosing.get(server) ?? choose(server, isUrgent).finally(() => choosing.delete(server));
    choosing.set(server, begun);
    return begun;
  }

  const isBehind = (server: string): boolean => {
    const { generation } = servers.known(server);
    return owns.get(server)?.generation !== generation && (generation > 0 || owns.has(server));
  };

  /** What is broken is built anew when its folder changes, not for each question. */
  const isBroken = ({ served }: Own) => shelf.has(served) && served.fault() !== undefined;

  function ready(server: string): Promise<void> | undefined {
    const own = owns.get(server);
    if (!own) return isBehind(server) ? begin(server, true) : undefined;
    if (!answering(own) && !isBroken(own)) return begin(server, true);
    if (own.generation !== undefined && isBehind(server)) void begin(server, true);
    return undefined;
  }

  function of(server: string): Knowledge {
    const own = owns.get(server);
    if (!own && !isBehind(server)) return standard.current;
    const served = own && answering(own);
    const known = served?.known();
    if (served && known) {
      shelf.touch(served);
      return known;
    }
    const isBroken = own?.served.fault() !== undefined;
    throw new LocalizedError(({ troubles }) => (isBroken ? troubles.packBroken : troubles.packLoading));
  }

  const renew = async (server: string) => {
    await choosing.get(server);
    await begin(server, true);
    return owns.get(server)?.served.fault();
  };

  const follow = coalesce(async () => {
    for (const server of owns.keys()) if (isBehind(server)) await begin(server, false);
  });

  const warm = async (asked: readonly string[]) => {
    for (const server of asked) {
      if (shelf.isFull()) return;
      if (!owns.has(server) && isBehind(server)) await begin(server, false);
    }
  };

  return {
    get current() {
      return standard.current;
    },
    of,
    ready,
    renew,
    follow,
    warm,
    close: shelf.close,
  };
}
