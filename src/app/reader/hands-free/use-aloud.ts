// Reads aloud, sentence after sentence, from where the reader is; marks the sentence and keeps it in sight.

import { useCallback, useEffect, useMemo } from 'react'
import { type Sentence, sentencesOf } from '../../../core/text/sentences.ts'
import { neutralName } from '../../look/discretion.ts'
import {
  answerMediaKeys,
  type Cursor,
  endHandsFree,
  pauseHandsFree,
  setCursor,
  speak,
  useHandsFree,
} from '../../state/reading/hands-free.ts'
import { useSettings } from '../../state/settings.ts'
import type { Reader } from '../reader.ts'
import { partName } from '../text/part-name.ts'
import type { Section } from '../text/sections.ts'
import { paintSentence } from './painted-sentence.ts'

export interface Aloud {
  /** The sentence before or after the one that is said. */
  readonly skip: (direction: 1 | -1) => void
}

export function useAloud(reader: Reader): Aloud {
  const { entry, story, sections, keepInSight, nextPart } = reader
  const isOn = useHandsFree((state) => state.story === entry.id && state.way === 'aloud')
  const isPaused = useHandsFree((state) => state.isPaused)
  const cursor = useHandsFree((state) => state.cursor)
  const voice = useSettings((settings) => settings.voice)
  const speed = useSettings((settings) => settings.voiceSpeed)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const language = story.language.value
  const part = cursor?.part
  const section = isOn ? sections.find((one) => one.part === part) : undefined
  const sentences = useMemo(
    () => (section ? sentencesOf(section.typeset.blocks, language) : []),
    [section, language],
  )
  const at = section && cursor ? indexAt(sentences, cursor, section) : -1
  const sentence = sentences[at]

  const goTo = useCallback(
    (index: number) => {
      if (part === undefined) return
      const next = sentences[index]
      if (next) setCursor({ part, block: next.block, offset: writtenOffset(section, next) })
      else if (index < 0) setCursor({ part, block: 0, offset: 0 })
      else if (useHandsFree.getState().sleep === 'part-end') endHandsFree('Read to the end of the part.')
      else if (nextPart(part)) setCursor({ part: part + 1, block: 0, offset: 0 })
      else endHandsFree('Read to the end of the story.')
    },
    [sentences, section, part, nextPart],
  )

  // A part without anything to say is passed over.
  useEffect(() => {
    if (section && !sentence) goTo(sentences.length)
  }, [section, sentence, sentences, goTo])

  useEffect(() => {
    if (!isOn || !sentence || part === undefined) return
    keepInSight(part, sentence.block, sentence.from, sentence.to)
    return paintSentence(part, sentence)
  }, [isOn, part, sentence, keepInSight])

  useEffect(() => {
    if (!isOn || isPaused || !sentence) return
    const { sleep } = useHandsFree.getState()
    if (sleep !== null && sleep !== 'part-end' && Date.now() >= sleep.at) {
      endHandsFree('The timer has run out.')
      return
    }
    return speak({ text: sentence.text, language, voice, speed }, (outcome) => {
      if (outcome === 'said') goTo(at + 1)
      else endHandsFree('The voice of this device did not answer.')
    })
  }, [isOn, isPaused, sentence, at, language, voice, speed, goTo])

  const skip = useCallback((direction: 1 | -1) => goTo(at + direction), [goTo, at])
  const title = isDiscreet ? neutralName : partName(story, part ?? 0)
  useEffect(() => {
    if (!isOn) return
    return answerMediaKeys(title, {
      play: () => pauseHandsFree(false),
      pause: () => pauseHandsFree(true),
      stop: () => endHandsFree(),
      nexttrack: () => skip(1),
      previoustrack: () => skip(-1),
    })
  }, [isOn, title, skip])
  return { skip }
}

function writtenOffset(section: Section | undefined, { block, from }: Sentence): number {
  return section?.typeset.toWritten(block, from) ?? from
}

/** The first sentence that ends after the cursor. */
function indexAt(
  sentences: readonly { readonly block: number; readonly to: number }[],
  { block, offset }: Cursor,
  { typeset }: Section,
): number {
  const shown = typeset.toShown(block, offset)
  const found = sentences.findIndex((one) => one.block > block || (one.block === block && one.to > shown))
  return found < 0 ? sentences.length : found
}
