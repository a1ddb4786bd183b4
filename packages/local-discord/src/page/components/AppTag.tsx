/** The badge beside the name of a bot. */
export function AppTag() {
  return <span class="app-tag">APP</span>;
}
