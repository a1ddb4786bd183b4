import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const { discord } = await startWire(await loadTea());
const mira = discord.person('mira');

test.each([
  [
    'wie lange muss der Beutel im heißen Wasser bleiben',
    'Ich kann nur Fragen in dieser Sprache beantworten: Englisch',
  ],
  [
    'pourquoi ma tasse est-elle froide ce matin',
    'Je ne peux répondre qu’aux questions posées dans cette langue : anglais',
  ],
  ['por qué mi taza está fría esta mañana', 'Solo puedo responder preguntas en este idioma: inglés'],
  ['dlaczego moja filiżanka jest zimna', 'Mogę odpowiadać tylko na pytania w tym języku: angielski'],
  ['なぜお茶は冷たいのですか', '次の言語の質問にだけお答えできます： 英語'],
  ['почему мой чай холодный', 'Я могу отвечать только на вопросы на этом языке: английский'],
])('“%s” hears in its own language which one is understood, with buttons', async (question, sentence) => {
  const seen = seenIn(messageOf(await mira.command('ask', { question })));
  expect(seen).toContain(sentence);
  expect(seen).toContain('[All topics]');
});
