// Stories with the keeper's word on them. Addresses stay as they were: a corrected title moves no bookmark.

import { isAdult, type Rating, ratings, type Stated, type Story, type Warnings } from '../story.ts'
import type { Defaults, StoryOverride } from './override.ts'

/** The fields of a story that a keeper can set. */
type Fields = Pick<
  Story,
  | 'title'
  | 'author'
  | 'pairings'
  | 'characters'
  | 'fandom'
  | 'genres'
  | 'rating'
  | 'warnings'
  | 'summary'
  | 'date'
  | 'status'
  | 'series'
  | 'language'
>

function given<T>(value: T): Stated<T> {
  return { source: 'override', value }
}

function or<T>(value: T | undefined, field: Stated<T>): Stated<T> {
  return value === undefined ? field : given(value)
}

function orAll<T>(values: readonly T[] | undefined, fields: readonly Stated<T>[]): readonly Stated<T>[] {
  return values === undefined ? fields : values.map(given)
}

/** The keeper's word replaces the author's and ours. */
export function withOverride<S extends Fields>(story: S, override: StoryOverride): S {
  return {
    ...story,
    title: or(override.title, story.title),
    author: or(override.author, story.author),
    pairings: orAll(override.pairings, story.pairings),
    characters: orAll(override.characters, story.characters),
    fandom: or(override.fandom, story.fandom),
    genres: orAll(override.genres, story.genres),
    rating: or(override.rating, story.rating),
    warnings: withWarnings(story.warnings, override),
    summary: or(override.summary, story.summary),
    date: or(override.date, story.date),
    status: or(override.status, story.status),
    series: or(override.series, story.series),
    language: or(override.language, story.language),
  }
}

function withWarnings(warnings: Warnings, { warnings: word }: StoryOverride): Warnings {
  if (!word) return warnings
  return {
    ...warnings,
    asWritten: null,
    line: null,
    said: word.said,
    kinds: word.kinds.map(given),
    words: word.words,
  }
}

/** Defaults stand where the author says nothing; a guess of ours gives way to them. */
export function withDefaults<S extends Fields>(story: S, defaults: Defaults): S {
  const orDefault = <T>(field: Stated<T>, value: T | undefined) =>
    field.source === 'unknown' || field.source === 'inferred' ? or(value, field) : field
  return {
    ...story,
    author: orDefault(story.author, defaults.author),
    fandom: orDefault(story.fandom, defaults.fandom),
    genres: story.genres.length === 0 ? orAll(defaults.genres, story.genres) : story.genres,
    rating: orDefault(story.rating, defaults.rating),
    status: orDefault(story.status, defaults.status),
    language: orDefault(story.language, defaults.language),
  }
}

/**
 * Whether a build leaves a story out by its rating. A story that no author rated counts as it does in the app: kept
 * behind the adult question, and so above every rating below R.
 */
export function isAbove(rating: Story['rating'], ceiling: Rating): boolean {
  if (rating.value !== null && ratings.indexOf(rating.value) > ratings.indexOf(ceiling)) return true
  const isUnrated = rating.source === 'unknown' || rating.source === 'inferred'
  return isUnrated && isAdult(rating) && ratings.indexOf(ceiling) < ratings.indexOf('R')
}
