// The table of header labels: what writers have called each field, in English, German, French and a little more. Data
// only. Spellings are in lower case without accents, apostrophes and hyphens; singular and plural both count.

import type { FieldKind } from './labels.ts'

export const spellings: Readonly<Record<FieldKind, string>> = {
  title:
    'title, story, story title, fic, fic title, fiction, name, name of story, subject, titel, titre, titulo, titolo, originaltitel, titel der geschichte, titre de la fic, titre original, title of story, story name, fanfic title, fanfic, work title',
  author:
    'author, by, written by, authored by, author name, authors name, writer, penname, pen name, pseudonym, story by, autor, autorin, auteur, autore, authors, auteure, geschrieben von, verfasser, verfasserin, ecrit par, author/pseudonym, authors name, author pseudonym, nom de plume, escrito por, autora, autrice',
  contact:
    'email, e mail, email address, mail, authors email, author email, contact, contact me, kontakt, website, web site, webpage, web page, url, homepage, home page, site, story url, author url, lj, livejournal, journal, tumblr, icq, aim, msn, reply to, message id, to, from, email addy, addy, author url, feedback to, authors website, my website, my page, skype, yahoo, webseite, adresse, courriel, mailto',
  pairing:
    'pairing, paring, couple, ship, shipper, shippers, relationship, romance, main pairing, pairing and characters, pairing codes, codes, code, paar, paare, paarung, parings, featuring pairing, couple and rating, pairing(s), parings, pairng, beziehung, relation, relations, who, short cut, shortcut, main couple, main relationship, main ship, other pairing, secondary pairing, minor pairing, side pairing, couple principal, relationship tag',
  characters:
    'character, main character, starring, cast, cast of characters, featuring, focus, feat, hauptcharakter, hauptcharaktere, charaktere, personnage, personaggi, main cast, dramatis personae, players, personen, figuren, protagonisten, protagonist, personnages principaux, hauptperson, hauptpersonen, hauptfiguren, chars, char, personajes',
  rating:
    'rating, rated, rate, overall rating, age rating, altersfreigabe, classement, classification rating, valutazione, content rating, story rating, fic rating, mpaa rating, alterseinstufung, freigabe, einstufung, fsk, altersempfehlung, altersbeschrankung, public, age recommendation, rating/type',
  warnings:
    'warning, content warning, archive warning, fic warning, special warning, trigger warning, tw, cw, contains, content, squick, kink, alert, slash alert, caution, avertissement, avvertimenti, warnungen, warnung, warnhinweis, warnhinweise, avertissements, mise en garde, content notes, content note, other warning, archive warnings, squick alert, squick warning, story warning, triggers',
  genre:
    'genre, category, categories, kategorie, classification, class, type, sub category, subcategory, format, style, keyword, key word, tag, additional tag, freeform, genre(s), gattung, genere, genero, kategorien, categorie, story type, type of story, tags, relationship type, genres',
  fandom:
    'fandom, show, crossover, archive category, based on, source, x over, tv show, tv series, fernsehserie, univers, fandome, fandoms, original fandom, canon',
  summary:
    'summary, description, synopsis, teaser, blurb, inhalt, resume, plot, short summary, story summary, zusammenfassung, riassunto, inhaltsangabe, kurzbeschreibung, kurzinhalt, handlung, beschreibung, in a nutshell, sum, sommaire, zusammenfassung der geschichte, resumen',
  spoilers:
    'spoiler, spoiler warning, spoilage, spoilers for, spoilers through, spoilers up to, possible spoilers, spoiler alert',
  setting:
    'setting, set, timeline, time line, time frame, timeframe, season, episode, year, time, continuity, takes place, time period, story setting, time setting, zeitpunkt, spielt, ort, epoque, lieu, when, time/setting, set during, set in, zeitlinie, timing',
  series:
    'series, part of, sequel, sequel to, prequel, prequel to, arc, saga, universe, follows, series title, serie, reihe, teil von, suite de, fortsetzung, fortsetzung von, series/sequel, sequel/series, sequence, cycle, trilogy, other stories in series',
  part: 'part, chapter, teil, parts, chapter title, part title, kapitel, chapitre, chapitres, folge, this part, parts posted, chapters posted, number of chapters, number of parts',
  status:
    'status, complete, completed, finished, wip, work in progress, completion, statut, fertig, abgeschlossen, etat, termine, story status, fic status, wip status',
  disclaimer:
    'disclaimer, disclaimers, standard disclaimer, disclaim, legal, legal stuff, copyright, ownership, legalities, the legal stuff, disclaimers and such, disclaimer/copyright, haftungsausschluss, rechtliches, droits, standard disclaimers, usual disclaimer, usual disclaimers, disclaimers/legal, rechte, copyrights, obligatory disclaimer',
  distribution:
    'distribution, distribution statement, distro, dist, archive, archiving, permission to archive, location, archived at, posted at, collection, publisher, archive permission, archiving permission, packaged, posted originally on, archivierung, verbreitung, archivage, newsgroups, newsgroup, archive at, ok to archive, may be archived, archive/distribution, posting, archivists, first published, originally posted at, list, lists, collections',
  feedback:
    'feedback, fb, review, feedback author, reviews, feed back, feeback, read and review, r&r, feedbacks, ruckmeldung, critique, criticism, commentaires, concrit, constructive criticism, flames, feedback/reviews, feedback please',
  note: 'note, a/n, an, authors note, author note, notes from the author, note from the author, writers note, comment, special notes and requests, special note, kommentar, fyi, final thoughts, edit, edited to add, end note, endnote, beginning note, chapter note, quick note, important note, anmerkung, anmerkungen, nota, authors comment, additional note, other note, notes2, anmerkung der autorin, anmerkung des autors, notes de lauteur, note de lauteur, note de lauteure, bemerkung, bemerkungen, hinweis, remarque, remarques, note to readers, note to reader, notes and disclaimers, notes and warnings, general notes, story notes, story note, authors ramblings, ramblings, authors comments, pre note, post note, opening note, closing note, chapter end notes, chapter notes, beginning notes',
  dedication:
    'dedication, dedicated to, for, dedicated, widmung, fur, dedicace, gewidmet, dedicated, dedications, a gift for, recipient',
  thanks:
    'thanks, thanks to, special thanks, special thanks to, thank you, beta, betas, betad by, beta by, beta reader, beta readers, credit, credits, inspired by, inspiration, challenge, improv, request, written for, music, song, soundtrack, acknowledgement, acknowledgements, prompt, gift for, dank, danke, danksagung, merci, remerciements, betaleser, betaleserin, beta lectrice, beta lecteur, betaed by, beta thanks, thanks go to, many thanks to, thank yous, lyrics by, lyrics, quote, prompts, challenge by, challenges, written in response to, in response to, betareader, betareaders, beta readers',
  date: 'date, written, posted, posted on, date posted, date written, published, publication date, updated, last updated, revised, datum, date published, started, finished on, completed on, first posted, created, veroffentlicht, veroffentlicht am, erstellt, erstellt am, geschrieben, geschrieben am, publie, publie le, ecrit le, date de publication, fertiggestellt, story date, date completed, date of completion, date finished, date created, date started, date submitted, submitted, submitted on, date archived, first published on, uploaded, added, date added, release date, posting date, last revised, last modified',
  words:
    'word count, words, word, length, size, wordcount, stats, worter, wortzahl, wortanzahl, mots, lange, nombre de mots, total words, total word count, approximate word count, story length',
  language: 'language, sprache, langue, idioma, lingua',
  poster: '',
  other:
    'subtitle, sub title, untertitel, sous titre, read, reads, hits, kudos, bookmarks, organization, organisation, lines, mood, story id',
}

/** Labels that prose, letters and scripts use too: alone at the top they do not make a header. */
export const WEAK: ReadonlySet<string> = new Set(
  'to, from, for, set, time, year, note, comment, edit, name, music, song, part, chapter, word, words, site, mail, by, an, season, episode, story, show, plot, content, alert, show, code, focus, type, style, class, follows, request, started, created, location, teaser, caution, time period, the legal stuff, source, mail, journal, length, size, thanks, thank you, subject, canon, who, when, public, list, lists, added, submitted, quote, lyrics, relation, relations, beziehung, ort, lieu, spielt, hinweis, remarque, danke, dank, merci, fur, handlung, sum, players, addy, yahoo, read, reads, hits, lines, mood, folge, geschrieben, fertig, rechte, droits, posting, cycle, etat, sequence, personen, adresse, prompt, prompts, recipient, flames, critique, criticism, lange, mots, protagonist'.split(
    ', ',
  ),
)
