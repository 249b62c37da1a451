// Drawings and logos as PNG, for files of other programs. A late module of the whole program.
//
// Invariant: only what our own charts drew, or what is a logo of a scan, is drawn, on white; what the
// browser cannot draw is no picture (undefined). Nothing is fetched.

const WIDE = 1800; // points across, so that a picture is sharp on paper

// A drawing of so many by so many.
export function ofSvg(svg, width, height) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const scale = WIDE / width;
  const drawn = draw(address, () => [WIDE, Math.max(1, Math.round(height * scale))]);
  return drawn.finally(() => URL.revokeObjectURL(address));
}

// A picture that stands in an address, as large as it is.
export function ofAddress(address) {
  return draw(address, (image) => [image.naturalWidth, image.naturalHeight]);
}

async function draw(address, size) {
  try {
    const image = await loaded(address);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = size(image);
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}

function loaded(address) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = address;
  });
}
