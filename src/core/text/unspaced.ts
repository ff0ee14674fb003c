// Scripts that set no space between words.

/** Finds a character of such a script, or a sign that only they use; accents stand on the letters of any script. */
export const UNSPACED =
  /(?!\p{sc=Zinh})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
