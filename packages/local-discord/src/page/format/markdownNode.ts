/** A piece of Discord's Markdown, read and ready to be drawn. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'span'; readonly style: SpanStyle; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'block'; readonly style: BlockStyle; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  /** `html` is the code with highlight.js spans, everything else in it escaped. */
  | { readonly kind: 'codeBlock'; readonly text: string; readonly html: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly MarkdownNode[] }
  | {
      readonly kind: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly kind: 'mention'; readonly of: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string | undefined };

export type SpanStyle = 'strong' | 'em' | 'u' | 's' | 'spoiler';
export type BlockStyle = 'h1' | 'h2' | 'h3' | 'small' | 'quote';
