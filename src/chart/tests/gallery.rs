//! Writes every chart as SVG, to look at: `cargo test --lib gallery -- --ignored`.

use super::*;
use std::path::PathBuf;

fn folder() -> PathBuf {
    std::env::temp_dir().join("iscan-charts")
}

fn save(name: &str, width: u32, height: f64, style: &Style, shapes: &dyn Fn(&Frame) -> Vec<Shape>) {
    let height = height.ceil();
    let scaled = |length: f64| pixels(length * style.scale);
    let text = svg_file(scaled(f64::from(width)), scaled(height), |area| {
        paint(
            &area,
            &shapes(&Frame::new(0.0, 0.0, f64::from(width), height)),
            style,
        )
    });
    std::fs::write(folder().join(format!("{name}.svg")), text)
        .expect("the temporary folder is writable");
}

#[test]
#[ignore = "writes files, to look at"]
fn every_chart_in_every_style_is_written_as_a_file() {
    std::fs::create_dir_all(folder()).expect("the temporary folder is writable");
    for (look, style) in [
        ("light", Style::light()),
        ("dark", Style::dark()),
        ("print", Style::print()),
    ] {
        let style = Style {
            scale: 2.0,
            ..style
        };
        planes(look, &style);
        flights(look, &style);
        let model = usual_alignment();
        for width in [300, 760] {
            let height = alignment_height(&model, f64::from(width), &style);
            let name = format!("alignment-{width}-{look}");
            save(&name, width, height, &style, &|room| {
                alignment(&model, room, &style)
            });
        }
        for (direction, width) in [(Direction::Right, 300), (Direction::Up, 560)] {
            let model = usual_distribution(direction);
            let height = distribution_height(&model, f64::from(width), &style);
            let name = format!("distribution-{width}-{look}");
            save(&name, width, height, &style, &|room| {
                distribution(&model, room, &style)
            });
        }
    }
}

fn planes(look: &str, style: &Style) {
    let wide = Readings {
        strict: rectangle((1.6, 2.4), (1.8, 2.3)),
        normal: rectangle((2.0, 2.9), (2.2, 3.0)),
        mild: rectangle((2.4, 3.4), (2.4, 3.6)),
    };
    let crowd = [
        (Mark::Agreed, 2.4, 2.6),
        (Mark::Ambition, 2.4, 2.6),
        (Mark::Placed, 2.4, 2.6),
        (Mark::Intake, 2.4, 2.6),
    ];
    let here = rectangle((2.4, 2.4), (2.6, 2.6));
    let same = Readings {
        strict: here,
        normal: here,
        mild: here,
    };
    let corners = [
        (Mark::Agreed, 1.0, 1.0),
        (Mark::Ambition, 5.0, 5.0),
        (Mark::Placed, 1.0, 5.0),
        (Mark::Intake, 5.0, 1.0),
    ];
    let mut open = plane_model(Some(wide), &corners);
    open.candidates = vec![Quadrant::I, Quadrant::II, Quadrant::III];
    let models = [
        ("usual", usual_plane()),
        ("crowd", plane_model(Some(same), &crowd)),
        ("open", open),
    ];
    for (name, model) in models {
        for (width, height) in [(300, 300.0), (520, 430.0), (1200, 900.0)] {
            if (width == 1200) && name != "usual" {
                continue;
            }
            // On a projector the letters are larger.
            let size = if width == 1200 { 22.0 } else { 13.0 };
            let style = &Style {
                size,
                ..style.clone()
            };
            let name = format!("plane-{name}-{width}-{look}");
            save(&name, width, height, style, &|room| {
                plane(&model, room, style)
            });
        }
    }
}

fn flights(look: &str, style: &Style) {
    for (name, model) in [("usual", usual_stairs()), ("unknown", unknown_stairs())] {
        for (width, height) in [(120, 70.0), (180, 104.0)] {
            let name = format!("stairs-{name}-{width}-{look}");
            save(&name, width, height, style, &|room| {
                stairs(&model, room, style)
            });
        }
        for width in [320, 700] {
            let large = StairsModel {
                notes: Some(notes()),
                ..model.clone()
            };
            let height = stairs_height(&notes(), f64::from(width), style);
            let name = format!("stairs-{name}-{width}-{look}");
            save(&name, width, height, style, &|room| {
                stairs(&large, room, style)
            });
        }
    }
}
