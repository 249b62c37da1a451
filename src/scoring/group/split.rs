//! How far the figures that were shown tell people apart.
//!
//! Invariant: two people are in one class exactly when every set that was shown so far holds both or
//! neither; class 0 is in none of them.
//!
//! Why classes suffice: a figure that is shown is a sum over a set of people, and whoever combines
//! figures with whatever factors gets a sum in which each person has the weight of the sets that hold
//! that person. Two people in one class are in the same sets and so have the same weight. What
//! remains after subtracting is therefore always whole classes, and with classes of 0 or at least *m*
//! people it is never one to *m* − 1 people.

/// People in classes, by their place.
#[derive(Clone, Debug)]
pub(super) struct Split(Vec<usize>);

impl Split {
    /// Before anything was shown.
    pub(super) fn new(people: usize) -> Self {
        Self(vec![0; people])
    }

    /// After sets were shown that give each person this code; 0 is in none of them.
    #[must_use]
    pub(super) fn refined(&self, code: impl Fn(usize) -> u8) -> Self {
        let mut classes: Vec<(usize, u8)> = vec![(0, 0)];
        let people = self.0.iter().enumerate();
        let refined = people.map(|(who, class)| {
            let key = (*class, code(who));
            let known = classes.iter().position(|class| *class == key);
            known.unwrap_or_else(|| {
                classes.push(key);
                classes.len() - 1
            })
        });
        Self(refined.collect())
    }

    /// The classes, each with the places of its people; without those in no set.
    pub(super) fn classes(&self) -> Vec<Vec<usize>> {
        let count = self.0.iter().max().map_or(0, |highest| highest + 1);
        let mut classes = vec![Vec::new(); count];
        for (who, class) in self.0.iter().enumerate() {
            classes[*class].push(who);
        }
        classes.split_off(1.min(count))
    }

    /// Whether these are exactly the people of one class.
    pub(super) fn has_class(&self, people: &[usize]) -> bool {
        let Some(first) = people.first() else {
            return false;
        };
        let class = self.0[*first];
        class != 0
            && people.iter().all(|who| self.0[*who] == class)
            && self.0.iter().filter(|other| **other == class).count() == people.len()
    }
}
