/** Says that the stand-in is away and that the page looks for it by itself. */
export function Banner() {
  return (
    <p class="banner" role="status">
      The local Discord is not answering. Start it again; this page reconnects by itself.
    </p>
  );
}
