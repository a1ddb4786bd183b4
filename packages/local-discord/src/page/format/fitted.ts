interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture's size on the page: its own, or smaller in proportion so that it fits. */
export function fitted({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
