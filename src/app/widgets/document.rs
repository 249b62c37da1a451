//! Draws a document: the report, the method.
//!
//! Invariant: says what the document says and nothing else; on the screen it looks as it prints.
//! The only markup that is taken as it comes is the SVG of our own charts.

use crate::app::pages::Heading;
use crate::browser::page;
use crate::document::{Alignment, Block, Cell, Document, Figure, Inline, Section, Table};
use crate::text::compose::Compose;
use leptos::prelude::*;

/// A document of so many chapters begins with its contents.
const CONTENTS_FROM: usize = 7;

/// A whole document, with its title as the heading of the page.
#[component]
pub(crate) fn Drawn(document: Document) -> impl IntoView {
    let logo = document.logo.clone().map(|logo| {
        view! { <img class="logo" src=logo.address alt=logo.alt /> }
    });
    let front: Vec<_> = document.front.iter().map(|b| block(b, "")).collect();
    let contents = contents(&document);
    let sections: Vec<_> = document
        .sections
        .iter()
        .enumerate()
        .map(|(at, one)| section(at, one))
        .collect();
    view! {
        <article class="document" lang=document.lang.code()>
            <header class="cover">
                {logo}
                <svg viewBox="0 0 30 26" aria-hidden="true">
                    <path d="M1 25V20h6v-5h6v-5h6V5h6V1h4v24z" fill="currentColor" />
                </svg>
                <Heading text=document.title.clone() />
                {front}
            </header>
            {contents}
            {sections}
        </article>
    }
}

/// The contents of a long document. A link of it scrolls: the address names the screen. On paper, and in a
/// file of it, the same links lead on.
fn contents(document: &Document) -> Option<AnyView> {
    let chapters = document.sections.iter().enumerate();
    let chapters: Vec<(usize, &Section)> = chapters.filter(|(_, one)| one.level == 2).collect();
    if chapters.len() < CONTENTS_FROM {
        return None;
    }
    let heading = Compose::Contents.say(document.lang);
    let lines: Vec<AnyView> = chapters
        .into_iter()
        .map(|(at, chapter)| {
            let id = id_of(at);
            let there = id.clone();
            let go = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                page::focus(&format!("#{there} > :is(h2, h3)"));
            };
            view! {
                <li>
                    <a href=format!("#{id}") on:click=go>
                        {chapter.heading.clone()}
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    Some(
        view! {
            <nav class="contents" aria-label=heading>
                <h2>{heading}</h2>
                <ol>{lines}</ol>
            </nav>
        }
        .into_any(),
    )
}

fn id_of(section: usize) -> String {
    format!("deel-{section}")
}

fn section(at: usize, section: &Section) -> AnyView {
    let new_page = section.blocks.first() == Some(&Block::PageBreak);
    let heading = section.heading.clone();
    let blocks: Vec<_> = section.blocks.iter().map(|b| block(b, &heading)).collect();
    let heading = if section.level == 2 {
        view! { <h2 tabindex="-1">{heading}</h2> }.into_any()
    } else {
        view! { <h3>{heading}</h3> }.into_any()
    };
    view! {
        <section id=id_of(at) class:new-page=new_page>
            {heading}
            {blocks}
        </section>
    }
    .into_any()
}

/// A block below a heading.
fn block(block: &Block, heading: &str) -> AnyView {
    match block {
        Block::Paragraph(text) => paragraph("", text),
        Block::Lead(text) => paragraph("lead", text),
        Block::Notice(text) => paragraph("notice", text),
        Block::List(items) => {
            let items: Vec<_> = items
                .iter()
                .map(|item| view! { <li>{inlines(item)}</li> })
                .collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Table(table) => draw_table(table, heading),
        Block::Figure(figure) => draw_figure(figure),
        Block::PageBreak => ().into_any(),
    }
}

fn paragraph(class: &'static str, text: &[Inline]) -> AnyView {
    view! { <p class=class>{inlines(text)}</p> }.into_any()
}

/// A run of words.
pub(crate) fn inlines(text: &[Inline]) -> Vec<AnyView> {
    text.iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone().into_any(),
            Inline::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
        })
        .collect()
}

fn draw_figure(figure: &Figure) -> AnyView {
    view! {
        <figure>
            <div class="drawing" role="img" aria-label=figure.alt.clone() inner_html=figure.svg.clone()></div>
            <figcaption>
                <strong>{figure.title.clone()} ". "</strong>
                {figure.summary.clone()}
            </figcaption>
        </figure>
    }
    .into_any()
}

/// A table, with its caption unless the heading above says the same.
pub(crate) fn draw_table(table: &Table, heading: &str) -> AnyView {
    let said = table.caption == heading;
    let class_of = |column: usize| match table.alignment.get(column) {
        Some(Alignment::End) => "end",
        _ => "",
    };
    let head: Vec<_> = table
        .head
        .iter()
        .enumerate()
        .map(|(column, text)| {
            view! { <th scope="col" class=class_of(column)>{text.clone()}</th> }
        })
        .collect();
    let head = (!head.is_empty()).then(|| view! { <thead><tr>{head}</tr></thead> });
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<_> = row
                .iter()
                .enumerate()
                .map(|(column, cell)| draw_cell(column, cell, class_of(column)))
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    let class = format!("columns-{}", table.head.len());
    view! {
        <div class="table" tabindex="0" role="region" aria-label=table.caption.clone()>
            <table class=class>
                <caption class:said=said>{table.caption.clone()}</caption>
                {head}
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn draw_cell(column: usize, cell: &Cell, class: &'static str) -> AnyView {
    let text = inlines(&cell.text);
    if column == 0 {
        return view! { <th scope="row">{text}</th> }.into_any();
    }
    let marked = cell.marked;
    view! { <td class=class class:marked=marked>{text}</td> }.into_any()
}
