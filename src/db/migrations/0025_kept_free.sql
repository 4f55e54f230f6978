-- Number kept free for work on another branch; that file takes its place.
select 1;
