// The camera: shows its picture in a video and reads the QR codes in it, with the browser's own reader
// where it has one, otherwise with the eye, a program of ours in a worker. A late module of the whole
// program.
//
// Invariant: no picture leaves the page or is kept, and nothing is recorded: there is no sound. The
// camera stops when it is told to, when the page is left, and when the page was hidden for long. After
// that nobody is called any more.

const APART = 125; // milliseconds from one look to the next: at most eight in a second
const REST = 40; // at least so many of them without a look
const WIDTH = 960;
const PATIENCE = 3000; // for one picture; what takes longer is given up
const BIRTHS = 3; // so often in a row without reading one picture, then there is no eye
const HIDDEN = 60000;

const WORDS = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "used",
  AbortError: "used",
};

// Opens a camera, the one that looks away from the user unless another one is named. A list: none ("")
// or a word that says what is in the way, the camera's id, whether its picture is of the user, and how
// to stop it. `found` hears every text whenever it is seen; `stopped` why the camera stopped by itself.
export async function open(video, which, found, stopped) {
  if (!navigator.mediaDevices?.getUserMedia) return [isSecureContext ? "none" : "insecure"];
  let stream;
  try {
    const facing = which ? { deviceId: { exact: which } } : { facingMode: { ideal: "environment" } };
    const wanted = { ...facing, width: { ideal: 1280 }, height: { ideal: 720 } };
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    end(stream);
    return [WORDS[error.name] ?? "other"];
  }
  const { deviceId, facingMode } = stream.getVideoTracks()[0].getSettings();
  return ["", deviceId, facingMode !== "environment", watch(video, stream, found, stopped)];
}

// The cameras of this device, each with its id and its name; known once one was allowed.
export async function cameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const cameras = devices.filter((device) => device.kind === "videoinput" && device.deviceId);
  return cameras.map((camera) => [camera.deviceId, camera.label]);
}

function end(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

// Looks until it is stopped; how to stop it.
function watch(video, stream, found, stopped) {
  const reader = readerOf(video);
  let isOpen = true;
  let next;
  let alone;

  function stop(why) {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(next);
    clearTimeout(alone);
    document.removeEventListener("visibilitychange", turn);
    removeEventListener("pagehide", leave);
    end(stream);
    if (video.srcObject === stream) video.srcObject = null;
    reader.close();
    if (why) stopped(why);
  }
  function leave() {
    stop("hidden");
  }
  function turn() {
    clearTimeout(alone);
    clearTimeout(next);
    if (document.hidden) alone = setTimeout(leave, HIDDEN);
    else look();
  }
  let isLooking = false;
  async function look() {
    if (isLooking) return;
    isLooking = true;
    const start = performance.now();
    const texts = await reader.read();
    isLooking = false;
    for (const text of texts ?? []) if (isOpen) found(text);
    if (!texts) return stop("other");
    const wait = Math.max(REST, APART - (performance.now() - start));
    if (isOpen && !document.hidden) next = setTimeout(look, wait);
  }

  document.addEventListener("visibilitychange", turn);
  addEventListener("pagehide", leave);
  for (const track of stream.getVideoTracks()) track.onended = () => stop("lost");
  look();
  return () => stop();
}

// --- Reading

// What reads the texts in the picture that a video shows now. No list at all: it cannot read.
function readerOf(video) {
  const eye = eyeOf(video);
  let own = ownReader();
  async function read() {
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return [];
    const reader = await own;
    if (!reader) return eye.read();
    try {
      const codes = await reader.detect(video);
      return codes.map((code) => code.rawValue).filter(Boolean);
    } catch {
      // Some browsers have the interface and nothing behind it.
      own = undefined;
      return [];
    }
  }
  return { read, close: eye.close };
}

async function ownReader() {
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    if (formats.includes("qr_code")) return new BarcodeDetector({ formats: ["qr_code"] });
  } catch {
    // There is none.
  }
  return undefined;
}

// A worker that breaks on a picture, or takes too long, is replaced by a new one.
function eyeOf(video) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let isClosed = false;
  let helper;
  let worker;
  let births = 0;

  function close() {
    isClosed = true;
    drop();
  }
  function drop() {
    worker?.terminate();
    worker = undefined;
  }
  async function isBorn() {
    if (births === BIRTHS || isClosed) return false;
    births += 1;
    try {
      helper ??= await iscanImport(document.querySelector("[data-file=helper]").href);
      worker = await helper.begin("eye");
    } catch {
      return false;
    }
    // It may have been told to stop in the meantime.
    if (isClosed) drop();
    return Boolean(worker);
  }
  async function read() {
    if (!worker && !(await isBorn())) {
      drop();
      return births === BIRTHS ? undefined : [];
    }
    if (!worker) return [];
    const { width, height, luma } = grey(video, canvas, context);
    const texts = await helper.ask(worker, [width, height, luma], [luma.buffer], PATIENCE);
    if (texts) births = 0;
    else drop();
    return texts ?? [];
  }
  return { read, close };
}

// The picture of a video in grey, made smaller where it is large.
function grey(video, canvas, context) {
  const scale = Math.min(1, WIDTH / video.videoWidth, WIDTH / video.videoHeight);
  const width = Math.max(1, Math.round(video.videoWidth * scale));
  const height = Math.max(1, Math.round(video.videoHeight * scale));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.drawImage(video, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const luma = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < luma.length; from += 4, to += 1) {
    luma[to] = (data[from] * 77 + data[from + 1] * 150 + data[from + 2] * 29) >> 8;
  }
  return { width, height, luma };
}
