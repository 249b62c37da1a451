//! Laws of every chart: nothing outside the area, no label on another.

use super::*;
use crate::chart::words;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// The places that the shapes of an SVG touch: x from x to x, y from y to y.
fn extents(svg: &str) -> Vec<(f64, f64, f64, f64)> {
    svg.lines()
        .filter(|line| line.starts_with('<'))
        .skip(1)
        .filter_map(extent)
        .collect()
}

fn extent(tag: &str) -> Option<(f64, f64, f64, f64)> {
    let value = |name: &str| -> Option<&str> {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    };
    let number = |name: &str| -> Option<f64> { value(name)?.parse().ok() };
    if let Some(points) = value("points") {
        let points: Vec<(f64, f64)> = points
            .split_whitespace()
            .filter_map(|pair| pair.split_once(','))
            .filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)))
            .collect();
        let all = |of: fn(&(f64, f64)) -> f64, pick: fn(f64, f64) -> f64| {
            points.iter().map(of).reduce(pick)
        };
        return Some((
            all(|point| point.0, f64::min)?,
            all(|point| point.0, f64::max)?,
            all(|point| point.1, f64::min)?,
            all(|point| point.1, f64::max)?,
        ));
    }
    if let (Some(x), Some(y), Some(r)) = (number("cx"), number("cy"), number("r")) {
        return Some((x - r, x + r, y - r, y + r));
    }
    if let (Some(x), Some(y)) = (number("x1"), number("y1")) {
        let (to_x, to_y) = (number("x2")?, number("y2")?);
        return Some((x.min(to_x), x.max(to_x), y.min(to_y), y.max(to_y)));
    }
    let (x, y) = (number("x")?, number("y")?);
    let (width, height) = (
        number("width").unwrap_or(0.0),
        number("height").unwrap_or(0.0),
    );
    assert!(width >= 0.0 && height >= 0.0, "{tag}");
    Some((x, x + width, y, y + height))
}

/// Where each text lies, by the estimate.
fn texts(shapes: &[Shape]) -> Vec<(Frame, String)> {
    let place = |shape: &Shape| {
        let Shape::Text {
            at,
            side,
            text,
            size,
            bold,
            ..
        } = shape
        else {
            return None;
        };
        let width = words::width(text, *size, *bold);
        let left = match side {
            Side::Left => at.x,
            Side::Middle => at.x - width / 2.0,
            Side::Right => at.x - width,
        };
        let frame = Frame::new(left, at.y - size / 2.0, left + width, at.y + size / 2.0);
        Some((frame, text.clone()))
    };
    shapes.iter().filter_map(place).collect()
}

/// Draws shapes in a room of this size and checks that all of it lies inside.
fn lies_inside(shapes: &[Shape], width: f64, height: f64, style: &Style) {
    let (wide, high) = (pixels(width * style.scale), pixels(height * style.scale));
    let drawing = svg(wide, high, |area| paint(&area, shapes, style));
    assert!(drawing.ends_with("</svg>\n"));
    for (left, right, top, bottom) in extents(&drawing) {
        assert!(left >= 0.0 && top >= 0.0, "{left} {top} in {drawing}");
        assert!(right <= f64::from(wide) + 1.0, "{right} > {wide}");
        assert!(bottom <= f64::from(high) + 1.0, "{bottom} > {high}");
    }
    for (frame, text) in texts(shapes) {
        let inside = frame.within(&Frame::new(0.0, 0.0, width, height));
        let off = (frame.left - inside.left).abs() + (frame.top - inside.top).abs();
        assert!(
            off < 1.0,
            "{text} lies {off} outside {width} by {height}: {frame:?}"
        );
    }
}

/// No two texts lie on each other.
fn lie_apart(shapes: &[Shape]) {
    let texts = texts(shapes);
    for (place, (frame, text)) in texts.iter().enumerate() {
        for (other, words) in &texts[place + 1..] {
            let shared = frame.overlap(other);
            assert!(shared < 1.0, "{text} lies on {words}: {frame:?} {other:?}");
        }
    }
}

fn score() -> impl Strategy<Value = f64> {
    prop_oneof![1.0..=5.0, Just(1.0), Just(2.5), Just(5.0)]
}

fn span() -> impl Strategy<Value = Interval> {
    (score(), score()).prop_map(|(one, other)| interval(one.min(other), one.max(other)))
}

fn box_of() -> impl Strategy<Value = Rectangle> {
    (span(), span(), any::<bool>()).prop_map(|(organisation, ict, known)| {
        let one = |span: Interval| {
            if known {
                interval(span.low, span.low)
            } else {
                span
            }
        };
        Rectangle {
            organisation: one(organisation),
            ict: one(ict),
        }
    })
}

fn words_of() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z&<>\u{ad}]{0,30}",
        "[a-z]{1,12}( [a-z]{1,14}){0,6}",
        Just("Transformatie\u{ad}vermogen".to_owned()),
    ]
}

fn style() -> impl Strategy<Value = Style> {
    (0..3_u8, 1.0..=3.0_f64).prop_map(|(which, scale)| Style {
        scale,
        ..match which {
            0 => Style::light(),
            1 => Style::dark(),
            _ => Style::print(),
        }
    })
}

fn any_plane() -> impl Strategy<Value = PlaneModel> {
    let readings = (box_of(), box_of(), box_of());
    let points = proptest::array::uniform4(proptest::option::of((score(), score())));
    let shaded = proptest::array::uniform4(any::<bool>());
    (
        proptest::option::of(readings),
        points,
        shaded,
        1.5..=4.5_f64,
    )
        .prop_map(|(readings, points, shaded, cut)| {
            let readings = readings.map(|(strict, normal, mild)| Readings {
                strict,
                normal,
                mild,
            });
            let marks = [Mark::Intake, Mark::Ambition, Mark::Agreed, Mark::Placed];
            let points: Vec<_> = marks
                .into_iter()
                .zip(points)
                .filter_map(|(mark, point)| point.map(|(x, y)| (mark, x, y)))
                .collect();
            let candidates = Quadrant::ALL.into_iter().zip(shaded);
            PlaneModel {
                cut,
                candidates: candidates.filter(|one| one.1).map(|one| one.0).collect(),
                ..plane_model(readings, &points)
            }
        })
}

fn any_stairs() -> impl Strategy<Value = StairsModel> {
    let share = || (0.0..=1.0_f64, 0.0..=1.0_f64);
    let ordered = |(one, other): (f64, f64)| (one.min(other), one.max(other));
    let steps = proptest::collection::vec((share(), share(), any::<bool>()), 0..=4);
    let notes = proptest::option::of((
        proptest::array::uniform5((words_of(), words_of())),
        proptest::array::uniform3(words_of()),
    ));
    (steps, proptest::option::of(span()), notes, any::<bool>()).prop_map(
        move |(steps, height, notes, ict)| StairsModel {
            dimension: if ict {
                Dimension::Ict
            } else {
                Dimension::Organisation
            },
            unknown: (2..)
                .zip(&steps)
                .filter(|(_, step)| step.2)
                .filter_map(|(phase, _)| Phase::new(phase))
                .collect(),
            steps: (2..)
                .zip(&steps)
                .map(|(phase, (firmness, held, _))| step(phase, ordered(*firmness), ordered(*held)))
                .collect(),
            height,
            notes: notes.map(|(steps, [held, firm, unknown])| StairsNotes {
                steps: steps.map(|(name, note)| StepNote { name, note }),
                legend: StairsLegend {
                    held,
                    firm,
                    unknown,
                },
            }),
        },
    )
}

fn any_alignment() -> impl Strategy<Value = AlignmentModel> {
    let side = || proptest::option::of(span());
    let row = (words_of(), side(), side(), words_of());
    let rows = proptest::collection::vec(row, 0..8);
    (words_of(), words_of(), rows).prop_map(|(organisation, ict, rows)| AlignmentModel {
        organisation,
        ict,
        rows: rows
            .into_iter()
            .map(|(name, organisation, ict, difference)| AlignmentRow {
                name,
                organisation,
                ict,
                difference,
            })
            .collect(),
    })
}

fn any_distribution() -> impl Strategy<Value = DistributionModel> {
    let answers = || (words_of(), 0..200_usize);
    let dont_know = proptest::option::of(answers());
    (
        proptest::array::uniform5(answers()),
        dont_know,
        any::<bool>(),
    )
        .prop_map(|(answers, dont_know, up)| DistributionModel {
            dimension: Dimension::Organisation,
            direction: if up { Direction::Up } else { Direction::Right },
            answers,
            dont_know,
        })
}

fn any_culture() -> impl Strategy<Value = CultureModel> {
    let quartiles = proptest::array::uniform3(score()).prop_map(|mut all| {
        all.sort_by(f64::total_cmp);
        all
    });
    let line = (
        words_of(),
        words_of(),
        proptest::option::of(quartiles),
        words_of(),
    );
    let lines = proptest::collection::vec(line, 0..14);
    (proptest::array::uniform4(words_of()), lines).prop_map(
        |([hinders, helps, middle, half], lines)| CultureModel {
            hinders,
            helps,
            middle,
            half,
            lines: lines
                .into_iter()
                .map(|(hinders, helps, quartiles, note)| CultureLine {
                    hinders,
                    helps,
                    quartiles,
                    note,
                })
                .collect(),
        },
    )
}

/// With the cases that failed once, which run first.
fn with_seeds() -> ProptestConfig {
    let seeds = FileFailurePersistence::Direct("tests/files/bounds-seeds.txt");
    ProptestConfig {
        failure_persistence: Some(Box::new(seeds)),
        ..ProptestConfig::with_cases(2000)
    }
}

proptest! {
    #![proptest_config(with_seeds())]

    #[test]
    fn the_plane_stays_in_its_area_and_no_label_covers_another(
        model in any_plane(), width in 300.0..1200.0_f64, height in 300.0..900.0_f64, style in style()
    ) {
        let (width, height) = (width.ceil(), height.ceil());
        let shapes = plane(&model, &Frame::new(0.0, 0.0, width, height), &style);
        lies_inside(&shapes, width, height, &style);
        lie_apart(&shapes);
    }

    #[test]
    fn the_stairs_stay_in_their_area(
        model in any_stairs(), width in 120.0..900.0_f64, style in style()
    ) {
        let (width, height) = match &model.notes {
            None => (width.ceil(), (width * 0.58).ceil()),
            Some(notes) => {
                let width = width.max(280.0).ceil();
                (width, stairs_height(notes, width, &style).ceil())
            }
        };
        let shapes = stairs(&model, &Frame::new(0.0, 0.0, width, height), &style);
        lies_inside(&shapes, width, height, &style);
        lie_apart(&shapes);
    }

    #[test]
    fn the_alignment_stays_in_its_area(
        model in any_alignment(), width in 300.0..1200.0_f64, style in style()
    ) {
        let width = width.ceil();
        let height = alignment_height(&model, width, &style).ceil();
        let shapes = alignment(&model, &Frame::new(0.0, 0.0, width, height), &style);
        lies_inside(&shapes, width, height, &style);
        lie_apart(&shapes);
    }

    #[test]
    fn the_distribution_stays_in_its_area(
        model in any_distribution(), width in 260.0..1200.0_f64, style in style()
    ) {
        let width = width.ceil();
        let height = distribution_height(&model, width, &style).ceil();
        let shapes = distribution(&model, &Frame::new(0.0, 0.0, width, height), &style);
        lies_inside(&shapes, width, height, &style);
        lie_apart(&shapes);
    }

    #[test]
    fn the_culture_profile_stays_in_its_area(
        model in any_culture(), width in 300.0..1200.0_f64, style in style()
    ) {
        let width = width.ceil();
        let height = culture_height(&model, width, &style).ceil();
        let shapes = culture(&model, &Frame::new(0.0, 0.0, width, height), &style);
        lies_inside(&shapes, width, height, &style);
        lie_apart(&shapes);
    }

    #[test]
    fn wrapped_lines_fit_and_lose_no_letter(text in words_of(), room in 40.0..300.0_f64) {
        let lines = words::wrap(&text, room, 11.0, false, 100);
        for line in &lines {
            prop_assert!(words::width(line, 11.0, false) <= room);
        }
        let letters = |text: &str| -> String {
            text.chars().filter(|letter| !" -\u{ad}".contains(*letter)).collect()
        };
        prop_assert_eq!(letters(&lines.concat()), letters(&text));
    }
}

fn any_timeline() -> impl Strategy<Value = TimelineModel> {
    let share = 0.0..=1.0_f64;
    let bar = (
        (words_of(), words_of()),
        (share.clone(), share.clone()),
        any::<bool>(),
        any::<bool>(),
        proptest::collection::vec(0..8_usize, 0..3),
    );
    let ticks = proptest::collection::vec((words_of(), share.clone()), 0..14);
    (
        ticks,
        proptest::collection::vec(bar, 0..8),
        proptest::option::of((words_of(), share)),
    )
        .prop_map(|(mut ticks, bars, today)| {
            ticks.sort_by(|one, other| one.1.total_cmp(&other.1));
            let today = today.map(|(name, at)| (name.chars().take(10).collect(), at));
            let bars =
                bars.into_iter()
                    .map(
                        |((name, state), (one, other), done, overdue, after)| TimelineBar {
                            name,
                            state,
                            span: (one.min(other), one.max(other)),
                            done,
                            overdue,
                            after,
                        },
                    );
            TimelineModel {
                bars: bars.collect(),
                ticks,
                today,
            }
        })
}

proptest! {
    #![proptest_config(with_seeds())]

    #[test]
    fn the_timeline_stays_in_its_area_and_no_label_covers_another(
        model in any_timeline(),
        width in 420.0..1100.0_f64,
        style in style(),
    ) {
        let (width, height) = (width.ceil(), timeline_height(&model, &style).ceil());
        let shapes = timeline(&model, &Frame::new(0.0, 0.0, width, height), &style);
        lies_inside(&shapes, width, height, &style);
        lie_apart(&shapes);
    }
}
