// The table of header labels in other languages than English, each language whole. Data only, spelled as in the English
// table: lower case, without accents, apostrophes and hyphens; singular and plural both count.

import type { FieldKind } from './field-kinds.ts'

type Labels = Readonly<Partial<Record<FieldKind, string>>>

const german: Labels = {
  title: 'titel, originaltitel, titel der geschichte, name der geschichte, geschichte',
  author:
    'autor, autorin, verfasser, verfasserin, geschrieben von, eine geschichte von, pseudonym, name der autorin, name des autors',
  contact: 'kontakt, webseite, adresse, homepage, email adresse, mailadresse',
  pairing:
    'paar, paare, paarung, paarungen, beziehung, beziehungen, parchen, hauptpaar, nebenpaar, hauptpairing, nebenpairing, weitere pairings',
  characters:
    'charakter, charaktere, hauptcharakter, hauptcharaktere, person, personen, figur, figuren, hauptperson, hauptpersonen, hauptfigur, hauptfiguren, protagonist, protagonisten, mitwirkende',
  rating:
    'altersfreigabe, alterseinstufung, altersempfehlung, altersbeschrankung, freigabe, einstufung, fsk, bewertung, alter, altersangabe',
  warnings:
    'warnung, warnungen, warnhinweis, warnhinweise, achtung, vorwarnung, inhaltswarnung, inhaltswarnungen',
  genre: 'gattung, kategorie, kategorien, genres, stichworte, schlagworte, art',
  fandom: 'fernsehserie, buch, bucher, spiel, vorlage',
  summary:
    'inhalt, inhaltsangabe, kurzbeschreibung, kurzinhalt, handlung, beschreibung, zusammenfassung, zusammenfassung der geschichte, klappentext, kurzfassung, worum gehts, worum es geht',
  spoilers: 'spoilerwarnung, spoiler fur',
  setting: 'zeitpunkt, spielt, ort, zeitlinie, zeit, schauplatz, staffel, handlungsort',
  series: 'serie, reihe, teil von, fortsetzung, fortsetzung von, zyklus, vorgeschichte',
  part: 'teil, teile, kapitel, folge, anzahl der kapitel',
  status: 'fertig, abgeschlossen, stand, beendet',
  disclaimer: 'haftungsausschluss, rechtliches, rechte, urheberrecht, copyright, rechtlicher hinweis',
  distribution: 'archivierung, verbreitung, archiv, veroffentlichung, weitergabe',
  feedback: 'ruckmeldung, ruckmeldungen, kritik, kommentare, reviews, meinung',
  note: 'anmerkung, anmerkungen, kommentar, hinweis, hinweise, bemerkung, bemerkungen, anmerkung der autorin, anmerkungen der autorin, anmerkung des autors, anmerkungen des autors, vorwort, nachwort, notiz, notizen, vorbemerkung',
  dedication: 'widmung, gewidmet, fur',
  thanks:
    'dank, danke, danksagung, danksagungen, betaleser, betaleserin, dank an, danke an, vielen dank, herausforderung, lied, musik',
  date: 'datum, veroffentlicht, veroffentlicht am, erstellt, erstellt am, geschrieben, geschrieben am, fertiggestellt, fertiggestellt am, aktualisiert, stand vom, hochgeladen am, erschienen',
  words: 'worter, wortzahl, wortanzahl, lange, anzahl der worter',
  language: 'sprache',
  other: 'untertitel',
}

const french: Labels = {
  title: 'titre, titre original, titre de la fic, titre de lhistoire, nom de la fic, histoire',
  author:
    'auteur, auteure, autrice, auteurs, ecrit par, nom de plume, pseudo, pseudonyme, nom de lauteur, par',
  contact: 'courriel, adresse, mel, adresse mail, adresse email, site web, page perso',
  pairing:
    'couple, couples, couple principal, couples principaux, couple secondaire, couples secondaires, relation, relations, appariement',
  characters:
    'personnage, personnages, personnages principaux, personnage principal, protagonistes, distribution des roles, avec',
  rating: 'classement, classification, public, categorie dage, age, age conseille, cote, niveau',
  warnings:
    'avertissement, avertissements, mise en garde, mises en garde, attention, contenu, contenu sensible',
  genre: 'genres, categorie, categories, type, mots cles, etiquettes',
  fandom: 'univers, livre, film, serie tv, serie televisee, base, manga',
  summary:
    'resume, sommaire, synopsis, histoire en bref, intrigue, en bref, argument, quatrieme de couverture',
  spoilers: 'spoiler, revelations, spoilers pour',
  setting: 'epoque, lieu, cadre, saison, chronologie, periode',
  series: 'serie, suite, suite de, cycle, saga, fait partie de, sequelle',
  part: 'chapitre, chapitres, partie, parties, nombre de chapitres',
  status: 'statut, etat, termine, terminee, avancement',
  disclaimer: 'droits, droits dauteur, avertissement legal, mentions legales, desaveu, decharge',
  distribution: 'archivage, archives, diffusion, publication',
  feedback: 'commentaires, critiques, avis, retours',
  note: 'note, notes, remarque, remarques, note de lauteur, notes de lauteur, note de lauteure, notes de lauteure, note de lautrice, notes de lautrice, commentaire, nda, nda, petite note, mot de lauteur, avant propos, preambule',
  dedication: 'dedicace, dedicaces, dedie a, pour',
  thanks:
    'merci, mercis, remerciement, remerciements, beta lectrice, beta lecteur, merci a, defi, chanson, musique, correctrice',
  date: 'publie, publie le, publiee le, ecrit le, date de publication, date decriture, mise a jour, mis a jour le, mise en ligne, ecrit en',
  words: 'mots, nombre de mots, longueur, taille',
  language: 'langue',
  other: 'sous titre',
}

const spanish: Labels = {
  title: 'titulo, titulo original, titulo del fic, titulo de la historia, nombre del fic, historia',
  author:
    'autor, autora, escrito por, autores, seudonimo, nombre de la autora, nombre del autor, de la pluma de',
  contact: 'contacto, correo, correo electronico, direccion, pagina, pagina web, sitio web',
  pairing:
    'pareja, parejas, pareja principal, parejas principales, parejas secundarias, pareja secundaria, relacion, relaciones',
  characters: 'personaje, personajes, personajes principales, protagonista, protagonistas, reparto',
  rating: 'clasificacion, clasificado, calificacion, edad, edad recomendada, publico, censura, rango',
  warnings: 'advertencia, advertencias, aviso, avisos, atencion, contenido, contiene, ojo, cuidado',
  genre: 'genero, generos, categoria, categorias, tipo, etiquetas, palabras clave',
  fandom: 'universo, libro, pelicula, serie de tv, serie de television, basado en',
  summary: 'resumen, sinopsis, argumento, descripcion, sumario, trama, de que va, en pocas palabras',
  spoilers: 'destripes, spoiler, spoilers hasta',
  setting: 'epoca, lugar, temporada, ambientacion, linea temporal, situado en',
  series: 'serie, secuela, secuela de, precuela, precuela de, continuacion de, parte de, saga',
  part: 'capitulo, capitulos, parte, partes, numero de capitulos',
  status: 'estado, estatus, completo, completa, terminado, terminada, acabado, finalizado',
  disclaimer:
    'descargo, descargo de responsabilidad, derechos, renuncia, aviso legal, derechos de autor, propiedad',
  distribution: 'archivo, distribucion, publicacion, archivar',
  feedback: 'comentarios, criticas, opiniones, retroalimentacion',
  note: 'nota, notas, nota de la autora, notas de la autora, nota del autor, notas del autor, n/a, comentario, aclaracion, aclaraciones, nota previa, notas finales, notas de autora, notas de autor',
  dedication: 'dedicatoria, dedicado a, dedicada a, para',
  thanks:
    'gracias, gracias a, agradecimiento, agradecimientos, beta lectora, beteado por, reto, cancion, musica, desafio',
  date: 'fecha, publicado, publicada, publicado el, escrito, escrito en, escrito el, fecha de publicacion, actualizado, ultima actualizacion, terminado el',
  words: 'palabras, numero de palabras, extension, longitud',
  language: 'idioma, lengua',
  other: 'subtitulo',
}

const italian: Labels = {
  title: 'titolo',
  author: 'autore, autrice',
  characters: 'personaggi',
  rating: 'valutazione',
  warnings: 'avvertimenti',
  genre: 'genere',
  summary: 'riassunto, trama',
  note: 'note dellautrice, note dellautore',
  date: 'data',
  language: 'lingua',
}

export const languages: readonly Labels[] = [german, french, spanish, italian]

/** Labels that prose uses too: alone they make no header. */
export const WEAK_ABROAD =
  'geschichte, adresse, paar, charakter, person, figur, beziehung, beziehungen, alter, art, buch, bucher, spiel, vorlage, handlung, ort, zeit, stand, folge, fertig, geschrieben, rechte, archiv, kritik, meinung, hinweis, hinweise, notiz, notizen, vorwort, nachwort, fur, dank, danke, lied, musik, lange, personen, protagonist, staffel, achtung, histoire, par, mel, relation, relations, avec, public, cote, niveau, attention, contenu, livre, film, base, manga, argument, lieu, cadre, saison, etat, suite, avancement, droits, avis, remarque, remarques, pour, merci, mercis, defi, chanson, musique, mots, taille, age, historia, direccion, pagina, relacion, edad, publico, rango, aviso, avisos, atencion, contenido, contiene, ojo, cuidado, tipo, universo, libro, pelicula, lugar, temporada, parte, partes, estado, completo, completa, terminado, terminada, derechos, archivo, nota, notas, para, gracias, reto, cancion, musica, escrito, palabras, beendet, acabado, partie, parties, de la pluma de, criticas, spielt, zeitpunkt'
