import type { LocalDiscord } from 'wireside-local-discord';

/** The text without what differs from run to run; who and what is always there keeps its name. */
export function normalise(text: string, discord: LocalDiscord): string {
  const names = new Map<string, string>([
    [discord.botId, '@bot'],
    [discord.guildId, '@guild'],
    ...(['mira', 'tomas', 'ada'] as const).map((name) => [discord.person(name).id, `@${name}`] as const),
    ...['general', 'questions', 'help'].map((name) => [discord.channel(name), `@${name}`] as const),
  ]);
  return text
    .replaceAll(discord.token, '@token')
    .replace(/(http|ws):\/\/127\.0\.0\.1:\d+/g, '$1://local')
    .replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/"]+/g, '$1@token')
    .replace(/"token":"[^"]*"/g, '"token":"@token"')
    .replace(/"nonce":"[^"]*"/g, '"nonce":"@nonce"')
    .replace(/\d{17,20}/g, (id) => names.get(id) ?? '@id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, '@time')
    .replace(/<t:\d+/g, '<t:@time')
    .replace(/(Refere[nz]+[ce]*:? `)[0-9a-f]{8}/gi, '$1@reference')
    .replace(/reference [0-9a-f]{8}/g, 'reference @reference')
    .replace(/wireside-traffic-\w+/g, '@data')
    .replace(/(\\?"ms\\?":)[\d.]+/g, '$1@ms')
    .replace(/,"\s+at [^"]*"/g, '')
    .replace(/Wireside \d+\.\d+\.\d+/g, 'Wireside @version');
}
