import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { redact } from '../../src/learning/redact.ts';

/** Questions as people write them; what stands in « » tells who they are, or belongs to them alone. ⏎ is a line break. */
const SECRETS = readFileSync(new URL('../fixtures/secrets.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

test('of 200 questions with addresses, numbers, handles and keys nothing of those is kept', () => {
  expect(SECRETS.length).toBeGreaterThanOrEqual(200);
  expect(SECRETS.flatMap(leaked)).toEqual([]);
});

function leaked(line: string): readonly string[] {
  const kept = keptOf(line.replace(/[«»]/g, '').replaceAll('⏎', '\n')).toLowerCase();
  const secrets = [...line.matchAll(/«([^»]+)»/gu)].flatMap(([, secret = '']) => secret.split(/[\s@:/⏎]+/u));
  const found = secrets.filter((part) => part.length >= 3 && kept.includes(part.toLowerCase()));
  return found.length > 0 ? [`${found.join(' ')} in: ${kept}`] : [];
}

test('most of those questions can still be read', () => {
  const read = SECRETS.filter((line) => keptOf(line.replace(/[«»]/g, '').replaceAll('⏎', '\n')) !== '');
  expect(read.length).toBeGreaterThan(0.9 * SECRETS.length);
});

const keptOf = (question: string): string => redact(question, 'en')?.text ?? '';

test.each([
  ['does LoRaWAN 1.0.4 work on the ESP32-WROOM-32 with node.js 20.11?'],
  ['IPv4-to-IPv6 gateway or machine-to-machine-communication over 5g?'],
  ['what is the Datenschutzgrundverordnungsbeauftragter good for'],
  ['how many of 10.000.000 devices fail in 2026, at 12:30:45 or on 2/3?'],
  ['is std::vector<int> fine on a microcontroller (rev 2)'],
  ['what does error 404 or 0x80 from a gateway mean, 50-60 Hz?'],
  ['is a deadbeef cafe a good sensor name'],
])('%s stays as it is: it says nothing of anybody', (question) => {
  expect(keptOf(question)).toBe(question);
});

describe('what is kept of a question', () => {
  test('of mentions, links and addresses their kind', () => {
    expect(
      keptOf(
        'hey <@123456789012345678>, why does https://User:pw@Docs.Example.org:8443/a?b=c in <#1234567890> say mira@example.org or +49 176 1234567 cannot reach 10.0.0.17?',
      ),
    ).toBe('hey @someone, why does docs.example.org in #channel say [e-mail] or [phone] cannot reach [IP]?');
  });

  test('nothing where fewer than two content words are left', () => {
    for (const nothing of [
      '',
      '?',
      'mira@example.org',
      'what is it',
      'gateway?',
      'why https://example.org/x',
      '@mira @tomas',
    ])
      expect(redact(nothing, 'en'), nothing).toBeUndefined();
    expect(redact('gateway drone', 'en')).toBeDefined();
  });

  test('200 characters at most, never half of one, and never half an address', () => {
    for (let at = 150; at < 210; at += 1) {
      const { text } = redact(`gateway ${'x '.repeat(at / 2)}${'😀'.repeat(40)} a drone`, 'en') ?? {
        text: '',
      };
      expect(text.length).toBeLessThanOrEqual(200);
      expect(text.isWellFormed()).toBe(true);
      expect(keptOf(`drone gateway ${'word '.repeat(at / 5)}mira.kovac@example.org`)).not.toContain('mira');
    }
    expect(redact('gateway \uD83D drone \uDE00', 'en')?.text.isWellFormed()).toBe(true);
    expect(keptOf(`drone gateway ${'a'.repeat(1_970)} mira@example.org`)).not.toContain('mira');
  });

  test('the same words in another order, case, inflection and politeness are the same question', () => {
    const norm = (text: string) => redact(text, 'en')?.norm;
    expect(norm('Can I use a drone as a gateway?')).toBe(norm('using GATEWAYS as drones'));
    expect(norm('can I use a drone as a gateway')).not.toBe(norm('can I use a balloon as a gateway'));
    expect(norm('gateway of mira@example.org on a drone')).toBe(norm('a drone gateway'));
  });

  test('in German by German words', () => {
    expect(redact('was ist das', 'de')).toBeUndefined();
    expect(redact('Kann ich eine Drohne als Gateway nutzen?', 'de-AT')?.norm).toBe(
      redact('Drohnen als Gateway nutzen', 'de')?.norm,
    );
  });
});

test('any text is read in linear time, whatever it repeats', () => {
  for (const piece of [
    'a@',
    'a.',
    '1.',
    '1 ',
    '(1',
    'a:',
    '::',
    '-a',
    '[a](http:',
    'at ',
    '```',
    '/a',
    'A1',
    '0',
    '\uD83D',
    'a1B2',
  ])
    expect(() => redact(piece.repeat(20_000), 'en')).not.toThrow();
});
