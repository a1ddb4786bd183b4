/**
 * Discord's limits, under Discord's names, in characters unless told otherwise. From its OpenAPI description and
 * its developer documentation (August 2026).
 */
export const DISCORD_LIMITS = {
  COMMAND_DESCRIPTION: 100,
  /** Choices of an autocomplete answer. */
  CHOICES: 25,
  CHOICE_NAME: 100,
  CHOICE_VALUE: 100,
  CUSTOM_ID: 100,
  BUTTON_LABEL: 80,
  BUTTONS_PER_ROW: 5,
  SELECT_OPTIONS: 25,
  SELECT_OPTION_LABEL: 100,
  SELECT_OPTION_VALUE: 100,
  SELECT_OPTION_DESCRIPTION: 100,
  SELECT_PLACEHOLDER: 150,
  MODAL_TITLE: 45,
  /** Labels of a modal, each around one field. */
  MODAL_COMPONENTS: 5,
  LABEL: 45,
  /** A text input of a modal. */
  TEXT_INPUT: 4_000,
  LABEL_DESCRIPTION: 100,
  /** Of a radio group in a modal. */
  RADIO_OPTIONS: 10,
  /** All text displays of one Components V2 message together. */
  MESSAGE_TEXT: 4_000,
  /** The words for an item of a media gallery. */
  PICTURE_DESCRIPTION: 1_024,
  /** Components of one Components V2 message, nested ones counted. */
  MESSAGE_COMPONENTS: 40,
} as const;

/** Characters of a line in a code block that a narrow phone shows without breaking it. */
export const PHONE_LINE = 34;
