//! What single drawings say, to the letter.

use super::*;
use crate::chart::words;

fn drawn(width: u32, height: u32, shapes: &[Shape], style: &Style) -> String {
    svg(width, height, |area| paint(&area, shapes, style))
}

fn room(width: f64, height: f64) -> Frame {
    Frame::new(0.0, 0.0, width, height)
}

#[test]
fn the_plane_is_drawn_as_before() {
    let style = Style::light();
    let shapes = plane(&usual_plane(), &room(360.0, 320.0), &style);
    insta::assert_snapshot!(drawn(360, 320, &shapes, &style));
}

#[test]
fn the_stairs_are_drawn_as_before() {
    let style = Style::light();
    let shapes = stairs(&unknown_stairs(), &room(120.0, 70.0), &style);
    insta::assert_snapshot!(drawn(120, 70, &shapes, &style));
}

#[test]
fn the_large_stairs_are_drawn_as_before() {
    let style = Style::light();
    let notes = notes();
    let height = stairs_height(&notes, 480.0, &style).ceil();
    let model = StairsModel {
        notes: Some(notes),
        ..usual_stairs()
    };
    let shapes = stairs(&model, &room(480.0, height), &style);
    insta::assert_snapshot!(drawn(480, pixels(height), &shapes, &style));
}

#[test]
fn the_alignment_is_drawn_as_before() {
    let style = Style::light();
    let model = usual_alignment();
    let height = alignment_height(&model, 320.0, &style).ceil();
    let shapes = alignment(&model, &room(320.0, height), &style);
    insta::assert_snapshot!(drawn(320, pixels(height), &shapes, &style));
}

#[test]
fn the_distribution_is_drawn_as_before() {
    let style = Style::light();
    let model = usual_distribution(Direction::Up);
    let shapes = distribution(&model, &room(480.0, 180.0), &style);
    insta::assert_snapshot!(drawn(480, 180, &shapes, &style));
}

#[test]
fn the_culture_profile_is_drawn_as_before() {
    let style = Style::print();
    let model = usual_culture();
    for width in [360_u32, 660] {
        let wide = f64::from(width);
        let height = culture_height(&model, wide, &style).ceil();
        let shapes = culture(&model, &room(wide, height), &style);
        let name = format!("the_culture_profile_{width}");
        insta::assert_snapshot!(name, drawn(width, pixels(height), &shapes, &style));
    }
}

#[test]
fn what_helps_change_is_on_the_right_of_every_line() {
    let style = Style::light();
    let mut model = usual_culture();
    for line in &mut model.lines {
        line.quartiles = None;
    }
    let dot = |median: f64| {
        let mut model = model.clone();
        model.lines[0].quartiles = Some([median; 3]);
        let height = culture_height(&model, 660.0, &style);
        let shapes = culture(&model, &room(660.0, height), &style);
        let dots = shapes.iter().filter_map(|shape| match shape {
            Shape::Circle { centre, .. } => Some(centre.x),
            _ => None,
        });
        dots.last().expect("a dot is drawn")
    };
    assert!(dot(1.0) < dot(2.5) && dot(2.5) < dot(5.0));
}

#[test]
fn the_draw_functions_draw_what_the_shapes_say() {
    let style = Style::light();
    let model = usual_stairs();
    let text = svg(120, 70, |area| draw_stairs(area, &model, &style));
    let shapes = stairs(&model, &room(120.0, 70.0), &style);
    assert_eq!(text, drawn(120, 70, &shapes, &style));
    let model = usual_plane();
    let text = svg(400, 400, |area| draw_plane(area, &model, &style));
    assert_eq!(
        text,
        drawn(
            400,
            400,
            &plane(&model, &room(400.0, 400.0), &style),
            &style
        )
    );
}

#[test]
fn words_that_look_like_markup_stay_words() {
    let mut model = usual_alignment();
    model.rows[0].name = "<script>x</script>".into();
    model.rows[1].difference = "a & \"b\"".into();
    let style = Style::light();
    let text = svg(700, 300, |area| draw_alignment(area, &model, &style));
    assert!(!text.contains("<script"));
    assert!(text.contains("&lt;script&gt;"));
    assert!(text.contains("a &amp; &quot;b&quot;"));
}

#[test]
fn a_drawing_in_a_page_scales_and_is_silent_and_has_no_style_attribute() {
    let style = Style::light();
    let text = svg(400, 300, |area| draw_plane(area, &usual_plane(), &style));
    let root = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\" width=\"100%\" \
                aria-hidden=\"true\" focusable=\"false\">\n";
    assert!(text.starts_with(root));
    assert!(text.ends_with("</svg>\n"));
    assert!(!text.contains("style="));
}

#[test]
fn letters_have_the_size_that_was_asked_for() {
    for scale in [1.0, 1.5, 2.0, 3.0] {
        for size in [11.0, 13.0, 17.0, 24.0] {
            let style = Style {
                size,
                scale,
                ..Style::light()
            };
            let text = svg(900, 900, |area| {
                draw_alignment(area, &usual_alignment(), &style)
            });
            let expected = format!("font-size=\"{}\"", size * scale);
            assert!(text.contains(&expected), "{expected}");
        }
    }
}

#[test]
fn a_transparent_style_paints_no_ground() {
    let opaque = Style::light();
    let clear = Style {
        opaque: false,
        ..Style::light()
    };
    let count = |style: &Style| {
        let text = svg(120, 70, |area| draw_stairs(area, &usual_stairs(), style));
        text.matches("<rect").count()
    };
    assert_eq!(count(&opaque), count(&clear) + 1);
}

#[test]
fn a_step_is_filled_as_far_as_it_holds() {
    let style = Style::light();
    let shapes = stairs(&usual_stairs(), &room(200.0, 120.0), &style);
    let fills: Vec<f64> = shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect { frame, colour, .. } if *colour == style.organisation => {
                Some(frame.height())
            }
            _ => None,
        })
        .collect();
    let step = fills[0];
    let expected = [1.0, 2.0, 3.0 * 0.6, 4.0 * 0.6];
    assert_eq!(fills.len(), expected.len());
    for (fill, share) in fills.iter().zip(expected) {
        assert!((fill - step * share).abs() < 1e-9, "{fill} {share}");
    }
}

#[test]
fn the_point_lies_where_its_numbers_are() {
    let style = Style::light();
    let at = |organisation: f64, ict: f64| {
        let here = rectangle((organisation, organisation), (ict, ict));
        let readings = Readings {
            strict: here,
            normal: here,
            mild: here,
        };
        let shapes = plane(
            &plane_model(Some(readings), &[]),
            &room(500.0, 400.0),
            &style,
        );
        shapes
            .iter()
            .find_map(|shape| match shape {
                Shape::Circle { centre, .. } => Some(*centre),
                _ => None,
            })
            .expect("the estimated dot is drawn")
    };
    let (low, middle, high) = (at(1.0, 1.0), at(3.0, 3.0), at(5.0, 5.0));
    assert!(low.x < middle.x && middle.x < high.x);
    assert!(low.y > middle.y && middle.y > high.y);
    assert!((middle.x - f64::midpoint(low.x, high.x)).abs() < 1e-9);
    assert!((middle.y - f64::midpoint(low.y, high.y)).abs() < 1e-9);
}

#[test]
fn a_long_word_breaks_at_its_soft_hyphen() {
    let lines = words::wrap("Transformatie\u{ad}vermogen", 90.0, 11.0, false, 4);
    assert_eq!(lines, ["Transformatie-", "vermogen"]);
    let whole = words::wrap("Transformatie\u{ad}vermogen", 300.0, 11.0, false, 4);
    assert_eq!(whole, ["Transformatievermogen"]);
}

#[test]
fn what_does_not_fit_ends_in_an_ellipsis() {
    let text = words::fit("organisatie loopt voor", 60.0, 11.0, false);
    assert!(text.ends_with('…') && text.starts_with("org"));
    let lines = words::wrap("een twee drie vier vijf zes", 40.0, 11.0, false, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…'));
}
