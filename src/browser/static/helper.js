// Programs of ours that work beside the page, each in a worker: begun, told its program, asked, ended.
// A late module of the whole program, and of camera.js.
//
// Invariant: a worker that breaks or takes too long gives no answer (undefined), and never the page a
// fault. Each is ended by whoever began it.

const BIRTH = 20000; // for a program to arrive and to start

// A worker that runs a program; none where that does not come.
export async function begin(name) {
  let worker;
  try {
    worker = newborn(name);
    if (await ask(worker, program(`${name}-wasm`), [], BIRTH)) return worker;
  } catch {
    // It is as if it had not answered.
  }
  worker?.terminate();
  return undefined;
}

// The worker's answer; none when it broke, or does not answer in time.
export function ask(worker, message, given, patience) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    worker.onmessage = (event) => {
      clearTimeout(timer);
      resolve(event.data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      resolve();
    };
    worker.postMessage(message, given);
  });
}

// One question to a worker of its own. Null where there is no worker.
export async function once(name, message, patience) {
  const worker = await begin(name);
  if (!worker) return null;
  try {
    return await ask(worker, message, [], patience);
  } finally {
    worker.terminate();
  }
}

function newborn(name) {
  const address = program(name);
  if (typeof address === "string") return new Worker(address);
  const blob = URL.createObjectURL(new Blob([address], { type: "text/javascript" }));
  const worker = new Worker(blob);
  // It may not have been read yet.
  setTimeout(() => URL.revokeObjectURL(blob), BIRTH);
  return worker;
}

// The address of a file that the page names, or its bytes where it stands in the page itself.
function program(name) {
  const element = document.querySelector(`[data-file=${name}]`);
  if (element.href) return element.href;
  return Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
}
