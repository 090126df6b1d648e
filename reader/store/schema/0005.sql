-- Figures as they are listed: the newest article first, in it the most important first.
CREATE INDEX figure_newest ON figure (article, -rank);
DROP INDEX figure_article;
