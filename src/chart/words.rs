//! How wide words are, roughly, and how they are broken over lines.
//!
//! Invariant: no backend is asked (plotters measures text through a `style` attribute, which the
//! page's security policy blocks). The estimate is generous: about 8 % above Arial, level with the
//! widest common sans-serif.

/// The width of a text in CSS pixels, at this size.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(ems).sum();
    ems * size * if bold { 1.1 } else { 1.0 }
}

fn ems(letter: char) -> f64 {
    match letter {
        '\u{ad}' => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' | '!' | '’' => 0.32,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' | '"' => 0.41,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.98,
        'A'..='Z' | '&' | '+' => 0.74,
        _ => 0.61,
    }
}

/// The text over lines of at most `room` CSS pixels, at most `lines` of them; what is left over is
/// cut off with an ellipsis. A word breaks at its soft hyphens, or anywhere when it has to.
pub(super) fn wrap(text: &str, room: f64, size: f64, bold: bool, lines: usize) -> Vec<String> {
    let fits = |line: &str| width(line, size, bold) <= room;
    let mut done: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut rest = word;
        loop {
            let gap = if line.is_empty() { "" } else { " " };
            let whole = format!("{line}{gap}{}", plain(rest));
            if fits(&whole) {
                line = whole;
                break;
            }
            if let Some((head, tail)) = soft_break(rest, |head| fits(&format!("{line}{gap}{head}")))
            {
                done.push(format!("{line}{gap}{head}"));
                rest = tail;
            } else if line.is_empty() {
                let (head, tail) = hard_break(rest, fits);
                done.push(head);
                rest = tail;
            } else {
                done.push(std::mem::take(&mut line));
                continue;
            }
            line.clear();
            if rest.is_empty() {
                break;
            }
        }
    }
    if !line.is_empty() {
        done.push(line);
    }
    shortened(done, fits, lines)
}

/// The text on one line, cut off with an ellipsis where it is too long.
pub(super) fn fit(text: &str, room: f64, size: f64, bold: bool) -> String {
    let fits = |line: &str| width(line, size, bold) <= room;
    let text = plain(text);
    if fits(&text) {
        text
    } else {
        ellipsis(&text, fits)
    }
}

fn plain(text: &str) -> String {
    text.replace('\u{ad}', "")
}

/// The longest part up to a soft hyphen that fits, with its hyphen, and what is left.
fn soft_break(word: &str, fits: impl Fn(&str) -> bool) -> Option<(String, &str)> {
    word.match_indices('\u{ad}')
        .map(|(at, hyphen)| {
            (
                format!("{}-", plain(&word[..at])),
                &word[at + hyphen.len()..],
            )
        })
        .take_while(|(head, _)| fits(head))
        .last()
}

/// As many letters as fit with a hyphen, at least one, and what is left.
fn hard_break(word: &str, fits: impl Fn(&str) -> bool) -> (String, &str) {
    let mut at = word.chars().next().map_or(0, char::len_utf8);
    for (start, letter) in word.char_indices().skip(1) {
        if !fits(&format!("{}-", plain(&word[..start]))) {
            break;
        }
        at = start;
        if start + letter.len_utf8() == word.len() {
            break;
        }
    }
    let hyphen = if at < word.len() { "-" } else { "" };
    (format!("{}{hyphen}", plain(&word[..at])), &word[at..])
}

fn shortened(mut done: Vec<String>, fits: impl Fn(&str) -> bool, lines: usize) -> Vec<String> {
    if done.len() > lines {
        done.truncate(lines);
        if let Some(last) = done.last_mut() {
            *last = ellipsis(last, fits);
        }
    }
    done
}

fn ellipsis(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut kept = text;
    loop {
        let cut = format!("{}…", kept.trim_end());
        if kept.is_empty() || fits(&cut) {
            return cut;
        }
        kept = &kept[..kept.char_indices().next_back().map_or(0, |(at, _)| at)];
    }
}

/// The widest of these lines, in CSS pixels.
pub(super) fn widest(lines: &[String], size: f64, bold: bool) -> f64 {
    lines
        .iter()
        .map(|line| width(line, size, bold))
        .fold(0.0, f64::max)
}
