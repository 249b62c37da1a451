// A picture of the user's, or of a file, as the logo of a scan: drawn anew, small, so that nothing of
// the old file comes along (where a photo was taken, what hides behind the picture).
//
// Invariant: what comes out was drawn here and is a `data:` address of a PNG, WebP or JPEG of at most
// MOST bytes; what cannot be drawn comes out as a word. Nothing is decoded that does not begin as one
// of these three, or that would be larger than any screen: a small file can be a very large picture.

const MOST = 60_000;
const LARGEST_FILE = 10_000_000;
const LARGEST_PICTURE = 60_000_000;
const WIDTH = 480;
const HEIGHT = 160;
const QUALITIES = [0.9, 0.8, 0.65, 0.5, 0.35];

// An address, or "svg", "large" or "broken".
export async function encode(file) {
  return read(file).catch(() => "broken");
}


// The same for an address that stands in a file.
export async function again(address) {
  const letters = atob(address.slice(address.indexOf(",") + 1));
  return encode(new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))]));
}

async function read(file) {
  if (file.size > LARGEST_FILE) return "large";
  const start = new Uint8Array(await file.slice(0, 1000).arrayBuffer());
  const kind = kindOf(String.fromCharCode(...start));
  if (!kind) return looksLikeSvg(file, start) ? "svg" : "broken";
  return draw(new Blob([file], { type: kind }));
}

function kindOf(start) {
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "image/webp";
}

function looksLikeSvg(file, start) {
  return file.type === "image/svg+xml" || /<svg[\s>]/i.test(new TextDecoder().decode(start));
}

// How many points a picture has; the browser knows before it decodes them.
function points(blob) {
  const address = URL.createObjectURL(blob);
  const image = new Image();
  const known = new Promise((resolve, reject) => {
    image.onload = () => resolve(image.naturalWidth * image.naturalHeight);
    image.onerror = reject;
    image.src = address;
  });
  return known.finally(() => URL.revokeObjectURL(address));
}

async function draw(blob) {
  if ((await points(blob)) > LARGEST_PICTURE) return "large";
  const picture = await createImageBitmap(blob);
  const scale = Math.min(1, WIDTH / picture.width, HEIGHT / picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return small(canvas, context);
}

// A browser that cannot write a kind writes a PNG instead, which was too large already.
function small(canvas, context) {
  const png = written(canvas, "image/png");
  if (png) return png;
  for (const quality of QUALITIES) {
    const webp = written(canvas, "image/webp", quality);
    if (webp) return webp;
  }
  // A JPEG cannot be seen through.
  context.globalCompositeOperation = "destination-over";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const jpeg = written(canvas, "image/jpeg", quality);
    if (jpeg) return jpeg;
  }
  return "broken";
}

function written(canvas, kind, quality) {
  const address = canvas.toDataURL(kind, quality);
  const begin = `data:${kind};base64,`;
  const bytes = ((address.length - begin.length) * 3) / 4;
  return address.startsWith(begin) && bytes <= MOST ? address : undefined;
}
