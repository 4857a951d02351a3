const COPIED = ['fill', 'stroke', 'stroke-width', 'font-size', 'font-family', 'font-weight'];
const MARGIN = 12;
const HEAD = 26;

interface PictureWords {
  readonly title: string;
  readonly unit: string;
}

/**
 * The chart as a PNG of twice its size, with its title and unit above. Colours and type are written into the drawing first,
 * because a picture cannot look up style sheets.
 * @param frame the element that holds the chart
 */
async function chartPicture(frame: HTMLElement, { title, unit }: PictureWords): Promise<Blob> {
  const source = frame.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (source === null) throw new Error('There is no drawing to copy.');
  const { width, height } = source.getBoundingClientRect();
  const page = getComputedStyle(frame);
  const drawing = await loadDrawing(withOwnStyles(source, width, height));
  const canvas = document.createElement('canvas');
  canvas.width = (width + MARGIN * 2) * 2;
  canvas.height = (height + HEAD + MARGIN * 2) * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The picture could not be drawn.');
  context.scale(2, 2);
  context.fillStyle = page.getPropertyValue('--surface-page');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = page.getPropertyValue('--text-primary');
  context.font = `600 13px ${page.fontFamily}`;
  context.fillText(title, MARGIN, MARGIN + 12);
  const after = MARGIN + context.measureText(title).width + 8;
  context.font = `400 12px ${page.fontFamily}`;
  context.fillStyle = page.getPropertyValue('--text-muted');
  context.fillText(unit, after, MARGIN + 12);
  context.drawImage(drawing, MARGIN, MARGIN + HEAD, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be drawn.'));
      else resolve(blob);
    }, 'image/png');
  });
}

function withOwnStyles(source: SVGSVGElement, width: number, height: number): string {
  const copy = source.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('There is no drawing to copy.');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const originals = source.querySelectorAll('*');
  for (const [index, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of COPIED) element.setAttribute(name, style.getPropertyValue(name));
  }
  return new XMLSerializer().serializeToString(copy);
}

async function loadDrawing(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** Puts the picture on the clipboard. */
export async function copyPicture(frame: HTMLElement, words: PictureWords): Promise<void> {
  const picture = chartPicture(frame, words);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
