// Which of the device's voices reads.

import { useEffect, useState } from 'react'
import { onVoices, readVoices } from '../../state/reading/hands-free.ts'
import { change, useSettings } from '../../state/settings.ts'

export function VoiceChoice() {
  const voice = useSettings((settings) => settings.voice)
  const [voices, setVoices] = useState(readVoices)
  useEffect(() => onVoices(() => setVoices(readVoices())), [])
  if (voices.length === 0) return null
  return (
    <label className="voice-choice">
      <span>Voice</span>
      <select value={voice ?? ''} onChange={({ target }) => change({ voice: target.value || null })}>
        <option value="">As the story’s language suggests</option>
        {voices.map(({ name, language, isLocal }) => (
          <option key={name} value={name}>
            {`${name}, ${language}${isLocal ? '' : ', needs a network'}`}
          </option>
        ))}
      </select>
    </label>
  )
}
