// The page of words that stands where the shell has lost its own and the network does not answer. It is part of the
// worker itself, so it can be lost only with the worker.

/** A view is never left without an answer. */
export function lostPage(base: string): Response {
  const page =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<title>Dogear</title><body style="max-width:34rem;margin:20vh auto 0;padding:0 20px;font:1.1rem/1.5 Georgia,serif">' +
    '<p>Dogear’s own files are no longer on this device, and the network does not answer. ' +
    'Open this page again when there is a network. Your places and marks are not touched.</p>' +
    `<p><a style="display:inline-block;padding:12px 0" href="${base}?safe=1">If that does not help: mend Dogear</a></p>`
  return new Response(page, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
