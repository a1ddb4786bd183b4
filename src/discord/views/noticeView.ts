import { text } from './components.ts';
import type { MessageView } from './message.ts';

/** A sentence or two from the bot. The text is Discord Markdown. */
export const noticeView = (content: string): MessageView => ({ components: [text(content)] });
