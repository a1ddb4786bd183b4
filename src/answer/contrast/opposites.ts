import type { Stemmer } from '../text/words.ts';

/**
 * Words of which one turns what the other asks into its opposite, or into another thing altogether: the first of a group
 * is the opposite of each of the others. Written by hand for this project.
 */
const GROUPS = `on off, in out, up down, with without, start stop end pause finish quit, begin end stop, open close shut,
  enable disable, activate deactivate, allow deny forbid block ban prevent, accept reject decline refuse,
  add remove delete drop, append remove, insert remove delete, create delete destroy remove,
  make delete break, install uninstall remove, join leave exit quit, enter leave exit, login logout,
  signin signout, subscribe unsubscribe cancel, follow unfollow, like dislike unlike, love hate, mute unmute,
  lock unlock, pin unpin, link unlink, connect disconnect, attach detach, mount unmount dismount,
  load unload save, upload download, import export, push pull, send receive get, give take receive,
  buy sell return rent, borrow lend, lend borrow, pay refund owe, deposit withdraw, earn lose spend,
  read write, encrypt decrypt, encode decode, compress decompress extract, zip unzip, pack unpack, show hide,
  reveal hide, display hide, expand collapse, maximize minimize, maximise minimise,
  increase decrease reduce lower, raise lower drop, grow shrink, rise fall, gain lose, win lose, find lose,
  keep discard delete lose, save discard delete spend, remember forget, learn forget teach, ask answer,
  question answer, before after, first last, early late, next previous, forward backward back, left right,
  top bottom, upper lower, above below, over under, inside outside, internal external, indoor outdoor,
  input output, public private, open closed, locked unlocked, online offline, wired wireless,
  manual automatic, static dynamic, local remote global, fast slow, quick slow, hot cold, warm cool cold,
  heat cool, wet dry, clean dirty, full empty, fill empty, big small, large small, high low, tall short,
  long short, wide narrow, thick thin, heavy light, deep shallow, hard easy soft, difficult easy simple,
  simple complex complicated, strong weak, loud quiet, bright dark, light dark, day night, morning evening,
  today tomorrow yesterday, young old, new old, old modern, cheap expensive, rich poor, good bad, best worst,
  better worse, positive negative, plus minus, more less fewer, most least, many few, max min,
  maximum minimum, always never, all none, everyone nobody, everything nothing, yes no, true false,
  right wrong, correct wrong incorrect, safe unsafe dangerous, secure insecure, legal illegal,
  possible impossible, advantage disadvantage drawback, benefit drawback risk, pros cons, strength weakness,
  success failure, succeed fail, pass fail, work break, fix break, repair break damage,
  build destroy demolish, protect attack expose, attack defend, hire fire, employ dismiss,
  arrive depart leave, come go leave, lift lower, sit stand, sleep wake, live die, birth death, male female,
  man woman, men women, boy girl, father mother, husband wife, brother sister, parent child, adult child,
  teacher student, buyer seller, customer supplier, sender receiver, client server, host guest, owner tenant,
  employer employee, source target destination, departure arrival, entrance exit, beginning end,
  front back rear, horizontal vertical, portrait landscape, north south, east west, ascending descending,
  incoming outgoing, inbound outbound, include exclude, select deselect, check uncheck, tick untick,
  approve reject, confirm cancel, agree disagree, promote demote, upgrade downgrade, update rollback revert,
  undo redo, merge split, combine separate, divide multiply, plus subtract, add subtract, sum difference,
  freeze unfreeze thaw, hold release, catch throw release, grant revoke, assign unassign,
  archive unarchive restore, backup restore, restore delete, ban unban, kick invite, invite kick uninvite,
  block unblock, hide unhide, charge discharge, tighten loosen, fasten unfasten, wrap unwrap, fold unfold,
  dress undress, ios android, iphone android, windows mac linux, mac linux, debit credit, asset liability,
  profit loss, income expense, gross net, mandatory optional, required optional, temporary permanent,
  single multiple, single married, domestic international, national international, rural urban,
  active inactive passive, visible invisible hidden, available unavailable, sync async,
  synchronous asynchronous, serial parallel, analog digital, upstream downstream, uplink downlink,
  admin user member, dev prod, alive dead, thaw freeze, ascend descend, accelerate decelerate brake,
  widen narrow, strengthen weaken, shorten lengthen extend, extend shorten, sharpen blur,
  appear disappear vanish, enable prevent, permit forbid, help hinder, encourage discourage, praise blame,
  admit deny, include omit, obey disobey, trust distrust, cover uncover, plug unplug, friend enemy unfriend,
  float sink, freezing boiling`;

/** Tells whether two stems are opposites: by the list, or one being the other after un-, dis-, de- or the like. */
export function buildOpposites(stem: Stemmer): (a: string, b: string) => boolean {
  const opposites = new Map<string, Set<string>>();
  const add = (a: string, b: string) => opposites.set(a, (opposites.get(a) ?? new Set<string>()).add(b));
  for (const group of GROUPS.split(/,\s+/u)) {
    const [first = '', ...others] = group.split(' ').map(stem);
    for (const other of others) {
      add(first, other);
      add(other, first);
    }
  }
  return (a, b) => opposites.get(a)?.has(b) === true || isPrefixed(a, b) || isPrefixed(b, a);
}

const isPrefixed = (long: string, short: string): boolean =>
  short.length >= LEAST && PREFIXES.some((prefix) => long === prefix + short);
const PREFIXES = ['un', 'dis', 'de', 'non', 'anti', 'in', 'im', 'ir'];
/** Shorter remainders are other words: “under” is no opposite of “der”. */
const LEAST = 4;
