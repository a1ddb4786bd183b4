import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/importing/importFiles.ts';

test.each([
  ['en', 'How do I water the beds? With the can that stands in the shed, and not at noon.'],
  ['de', 'Wie gieße ich die Beete? Mit der Kanne, die im Schuppen steht, und nicht am Mittag.'],
  ['fr', 'Comment arroser les plates-bandes ? Avec le seau qui est dans la cabane, et pas à midi.'],
  ['es', 'Cómo riego las plantas? Con la regadera que está en el cobertizo, y no a mediodía.'],
  ['ar', 'كيف أسقي النباتات؟ بالإبريق الموجود في السقيفة.'],
  ['ja', '庭に水をやるにはどうすればいいですか。'],
  ['zh', '如何给花园浇水？'],
])('%s is known by its words or letters', (language, text) => {
  expect(guessLanguage([text])).toBe(language);
});

test('names and code tell no language', () => {
  expect(guessLanguage(['npm install ffmpeg-static', 'DiscordAPIError 10062'])).toBeUndefined();
  expect(guessLanguage([])).toBeUndefined();
});
