//! Finding a municipality by typing a part of its name, or its REFNIS code.
//!
//! Invariant: case, accents, hyphens and apostrophes make no difference; a list that did not arrive
//! finds nothing, and typing freely stays possible.

/// How many are shown at once.
pub const SHOWN: usize = 8;

/// One municipality of the list (Statbel's REFNIS list; see the page *Privacy* for the credit).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its REFNIS code, five digits.
    pub refnis: String,
    /// Its Dutch name.
    pub name: String,
    /// Its province.
    pub province: String,
}

/// The municipalities of `municipalities.csv` (`refnis,name,province` under a heading). A line that
/// is no municipality is left out.
pub fn parse(csv: &str) -> Vec<Known> {
    csv.lines().filter_map(parse_line).collect()
}

fn parse_line(line: &str) -> Option<Known> {
    let mut fields = line.trim().split(',');
    let (refnis, name, province) = (fields.next()?, fields.next()?, fields.next()?);
    let is_code = refnis.len() == 5 && refnis.bytes().all(|b| b.is_ascii_digit());
    let is_whole = is_code && !name.is_empty() && fields.next().is_none();
    is_whole.then(|| Known {
        refnis: refnis.to_owned(),
        name: name.to_owned(),
        province: province.to_owned(),
    })
}

/// At most [`SHOWN`] municipalities that fit what was typed: first those whose name or code begins
/// with it, then those with a later word that does, then those that hold it; each in alphabetical
/// order. Nothing typed fits nothing.
pub fn matches<'a>(list: &'a [Known], query: &str) -> Vec<&'a Known> {
    let query = fold(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, String, &Known)> = list
        .iter()
        .filter_map(|known| {
            let name = fold(&known.name);
            Some((rank(&name, &known.refnis, &query)?, name, known))
        })
        .collect();
    found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    found.truncate(SHOWN);
    found.into_iter().map(|(_, _, known)| known).collect()
}

fn rank(name: &str, refnis: &str, query: &str) -> Option<u8> {
    let at = name.match_indices(query).map(|(at, _)| at);
    let by_name = at.map(|at| match at {
        0 => 0,
        _ if name.as_bytes()[at - 1] == b' ' => 1,
        _ => 2,
    });
    by_name
        .min()
        .or_else(|| refnis.starts_with(query).then_some(0))
}

/// A text as it is compared: lower case, without accents, one space for whatever is no letter or
/// digit, none at the ends.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter) {
            Some(letter) => folded.push(letter),
            None if folded.ends_with(' ') || folded.is_empty() => {}
            None => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ý' | 'ÿ' | 'Ý' => 'y',
        _ if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
        _ => return None,
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list() -> Vec<Known> {
        parse(include_str!("../instrument/content/municipalities.csv"))
    }

    fn names(query: &str) -> Vec<String> {
        let list = list();
        matches(&list, query)
            .into_iter()
            .map(|known| known.name.clone())
            .collect()
    }

    #[test]
    fn the_file_holds_the_285_municipalities_and_stekene_has_its_code() {
        let list = list();
        assert_eq!(list.len(), 285);
        let stekene = &matches(&list, "stekene")[0];
        assert_eq!(
            (stekene.refnis.as_str(), stekene.province.as_str()),
            ("46024", "Oost-Vlaanderen")
        );
    }

    #[test]
    fn those_that_begin_with_the_query_come_first() {
        let found = names("gent");
        assert_eq!(found[0], "Gent");
        assert!(names("ni").iter().position(|n| n == "Nijlen").is_some());
        let niklaas = names("niklaas");
        assert_eq!(niklaas, ["Sint-Niklaas"]);
    }

    #[test]
    fn case_accents_and_hyphens_make_no_difference() {
        for query in ["SINT NIKLAAS", "sint-niklaas", " Sînt  Níklaas "] {
            assert_eq!(names(query), ["Sint-Niklaas"], "{query}");
        }
    }

    #[test]
    fn a_code_is_found_too() {
        assert_eq!(names("46024"), ["Stekene"]);
    }

    #[test]
    fn nothing_typed_and_nothing_known_find_nothing() {
        assert!(names("").is_empty());
        assert!(names(" - ").is_empty());
        assert!(matches(&[], "gent").is_empty());
        assert!(parse("<html>404</html>").is_empty());
    }

    proptest! {
        #[test]
        fn never_more_than_eight_and_never_a_panic(query in ".{0,6}") {
            prop_assert!(names(&query).len() <= SHOWN);
        }

        #[test]
        fn every_municipality_is_found_by_its_own_name(index in 0usize..285) {
            let list = list();
            let known = &list[index];
            prop_assert!(matches(&list, &known.name).contains(&known));
        }
    }
}
