// The table of header labels: what writers have called each field in English (label-languages.ts has the others). Data
// only. Spellings are in lower case without accents, apostrophes and hyphens; singular and plural both count.

import type { FieldKind } from './field-kinds.ts'

export const spellings: Readonly<Record<FieldKind, string>> = {
  title:
    'title, story, story title, fic, fic title, fiction, name, name of story, subject, title of story, story name, fanfic title, fanfic, work title',
  author:
    'name of author, authoress, brought to you by, from the pen of, pen of, authored, author and email, writer name, name of writer, the author, composed by, penned by, created by, brought to you, author, by, written by, authored by, author name, authors name, writer, penname, pen name, pseudonym, story by, authors, author/pseudonym, author pseudonym',
  contact:
    'email, e mail, email address, mail, authors email, author email, contact, contact me, website, web site, webpage, web page, url, homepage, home page, site, story url, author url, lj, livejournal, journal, tumblr, icq, aim, msn, reply to, message id, to, from, email addy, addy, feedback to, authors website, my website, my page, skype, yahoo, adresse, mailto',
  pairing:
    'pairing, paring, couple, ship, shipper, shippers, relationship, romance, main pairing, pairing and characters, pairing codes, codes, code, parings, featuring pairing, couple and rating, pairing(s), pairng, relation, relations, who, short cut, shortcut, main couple, main relationship, main ship, other pairing, secondary pairing, minor pairing, side pairing, relationship tag',
  characters:
    'character, main character, starring, cast, cast of characters, featuring, focus, feat, main cast, dramatis personae, players, protagonist, chars, char',
  rating:
    'maturity, maturity rating, rated for, age group, age, rating, rated, rate, overall rating, age rating, classification rating, content rating, story rating, fic rating, mpaa rating, public, age recommendation, rating/type',
  warnings:
    'warns, contents, please note, trigger, triggers, content advisory, advisory, heads up, warning, content warning, archive warning, fic warning, special warning, trigger warning, tw, cw, contains, and contains, content, squick, kink, alert, slash alert, caution, content notes, content note, other warning, archive warnings, squick alert, squick warning, story warning, triggers',
  genre:
    'genre, content tag, content tags, story code, story codes, codes, category, categories, classification, class, type, sub category, subcategory, format, style, keyword, key word, tag, additional tag, freeform, genre(s), story type, type of story, tags, relationship type, genres',
  fandom:
    'book, movie, anime, film, game, manga, comic, base, fandom and pairing, fandom, show, crossover, archive category, based on, source, x over, tv show, tv series, fandome, fandoms, original fandom, canon',
  summary:
    'summ, desc, premise, in brief, what happens, the plot, the story so far, the gist, storyline, plot summary, logline, in short, what its about, abstract, about, summary, description, synopsis, teaser, blurb, plot, short summary, story summary, in a nutshell, sum',
  spoilers:
    'spoiler, spoiler warning, spoilage, spoilers for, spoilers through, spoilers up to, possible spoilers, spoiler alert',
  setting:
    'setting, set, timeline, time line, time frame, timeframe, season, episode, year, time, continuity, takes place, time period, story setting, time setting, when, time/setting, set during, set in, timing',
  series:
    'series, part of, sequel, sequel to, prequel, prequel to, arc, saga, universe, follows, series title, series/sequel, sequel/series, sequence, cycle, trilogy, other stories in series',
  part: 'part, chapter, parts, chapter title, chapter name, part title, part name, this part, parts posted, chapters posted, number of chapters, number of parts',
  status:
    'status, complete, completed, finished, wip, work in progress, completion, story status, fic status, wip status',
  disclaimer:
    'disclaimer, disclaimers, standard disclaimer, disclaim, legal, legal stuff, copyright, ownership, legalities, the legal stuff, disclaimers and such, disclaimer/copyright, standard disclaimers, usual disclaimer, usual disclaimers, disclaimers/legal, copyrights, obligatory disclaimer',
  distribution:
    'distribution, distribution statement, distro, dist, archive, archiving, permission to archive, location, archived at, posted at, collection, publisher, archive permission, archiving permission, packaged, posted originally on, newsgroups, newsgroup, archive at, ok to archive, may be archived, archive/distribution, posting, archivists, first published, originally posted at, list, lists, collections',
  feedback:
    'feedback, fb, review, feedback author, reviews, feed back, feeback, read and review, r&r, feedbacks, critique, criticism, concrit, constructive criticism, flames, feedback/reviews, feedback please',
  note: 'authors note and disclaimer, reviewer replies, reviewer responses, review replies, review responses, replies to reviewers, replies to reviews, responses to reviewers, responses to reviews, answers to reviews, thanks to reviewers, thanks to my reviewers, to my reviewers, shout outs, shoutouts, note, a/n, an, authors note, author note, notes from the author, note from the author, writers note, comment, special notes and requests, special note, fyi, final thoughts, edit, edited to add, end note, endnote, beginning note, chapter note, chapter summary, part summary, summary of this chapter, summary of this part, quick note, important note, authors comment, additional note, other note, notes2, note to readers, note to reader, notes and disclaimers, notes and warnings, general notes, story notes, story note, authors ramblings, ramblings, authors comments, pre note, post note, opening note, closing note, chapter end notes, chapter notes, beginning notes',
  dedication: 'dedication, dedicated to, for, dedicated, dedications, a gift for, recipient',
  thanks:
    'thanks, thanks to, special thanks, special thanks to, thank you, beta, betas, betad by, beta by, beta reader, beta readers, credit, credits, inspired by, inspiration, challenge, improv, request, written for, music, song, soundtrack, acknowledgement, acknowledgements, prompt, gift for, betaed by, beta thanks, thanks go to, many thanks to, thank yous, lyrics by, lyrics, quote, prompts, challenge by, challenges, written in response to, in response to, betareader, betareaders',
  date: 'date, sent, sent on, written, posted, posted on, date posted, date written, published, publication date, updated, last updated, revised, date published, started, finished on, completed on, first posted, created, story date, date completed, date of completion, date finished, date created, date started, date submitted, submitted, submitted on, date archived, first published on, uploaded, added, date added, release date, posting date, last revised, last modified',
  words:
    'word count, words, word, length, size, wordcount, stats, total words, total word count, approximate word count, story length',
  language: 'language',
  poster: '',
  other:
    'subtitle, sub title, read, reads, hits, kudos, bookmarks, organization, organisation, lines, mood, story id',
}

/** Labels that prose, letters and scripts use too: alone at the top they do not make a header. */
export const WEAK: ReadonlySet<string> = new Set(
  'to, from, for, sent, book, movie, anime, film, game, manga, comic, base, about, abstract, contents, please note, age, created by, pen of, authored, premise, in short, brought to you, set, time, year, note, comment, edit, name, music, song, part, chapter, word, words, site, mail, by, an, season, episode, story, show, plot, content, alert, code, focus, type, style, class, follows, request, started, created, location, teaser, caution, time period, the legal stuff, source, journal, length, size, thanks, thank you, subject, canon, who, when, public, list, lists, added, submitted, quote, lyrics, relation, relations, sum, players, addy, yahoo, read, reads, hits, lines, mood, posting, cycle, sequence, adresse, prompt, prompts, recipient, flames, critique, criticism, protagonist'.split(
    ', ',
  ),
)
