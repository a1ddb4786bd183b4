/** What someone reads who uses a button or command that an older version made. */
export const OLD_BUTTON =
  'This comes from an older version of me and no longer works. Type / to see what I can do now.';
