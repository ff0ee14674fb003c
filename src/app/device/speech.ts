// The platform's own voice.

export interface Voice {
  readonly name: string
  /** BCP 47. */
  readonly language: string
  /** Whether it speaks without a network. */
  readonly isLocal: boolean
}

export interface Speech {
  readonly text: string
  /** BCP 47; null leaves it to the platform. */
  readonly language: string | null
  /** Name of the voice; null, or one that is gone, leaves it to the platform. */
  readonly voice: string | null
  /** 1 as it comes, 2 twice as fast. */
  readonly speed: number
}

export function canSpeak(): boolean {
  return typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function'
}

/** The voices of this device; some platforms know them only a moment after the page has loaded. */
export function readVoices(): readonly Voice[] {
  if (!canSpeak()) return []
  return speechSynthesis
    .getVoices()
    .map(({ name, lang, localService }) => ({ name, language: lang, isLocal: localService }))
}

/** Called when the platform has found its voices, until the answered function is called. */
export function onVoices(listener: () => void): () => void {
  if (!canSpeak()) return () => undefined
  speechSynthesis.addEventListener('voiceschanged', listener)
  return () => speechSynthesis.removeEventListener('voiceschanged', listener)
}

/** Kept while it speaks: some browsers forget an utterance that nobody holds, and never say that it has ended. */
let spoken: SpeechSynthesisUtterance | null = null

/** Says something after hushing whatever was said; answers how to hush it. `onEnd` is not called when it was hushed. */
export function speak(
  { text, language, voice, speed }: Speech,
  onEnd: (outcome: 'said' | 'failed') => void,
): () => void {
  if (!canSpeak()) {
    onEnd('failed')
    return () => undefined
  }
  const utterance = new SpeechSynthesisUtterance(text)
  const chosen = speechSynthesis.getVoices().find(({ name }) => name === voice)
  if (chosen) utterance.voice = chosen
  if (language) utterance.lang = language
  utterance.rate = speed
  utterance.onend = () => spoken === utterance && onEnd('said')
  utterance.onerror = () => spoken === utterance && onEnd('failed')
  hush()
  spoken = utterance
  speechSynthesis.speak(utterance)
  return () => {
    if (spoken === utterance) hush()
  }
}

function hush(): void {
  spoken = null
  speechSynthesis.cancel()
}
