<?php
// Publishes articles, {"title", "slug", "section", "date", "excerpt", "content"} a line, and answers each with its address.
// Any other line ends it: all of them are kept then.

require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/taxonomy.php';

// Nobody is told of old articles.
define('WP_IMPORTING', true);
// An editor: nothing of the text is filtered away.
wp_set_current_user(1);
wp_defer_term_counting(true);
$wpdb->query('START TRANSACTION');

$categories = [];
while (($article = json_decode((string) fgets(STDIN), true)) && isset($article['title'])) {
    $section = $article['section'];
    $categories[$section] ??= wp_create_category($section);
    $id = wp_insert_post(wp_slash([
        'post_status' => 'publish',
        'post_author' => 1,
        'post_title' => $article['title'],
        'post_name' => $article['slug'],
        'post_category' => [$categories[$section]],
        'post_date' => $article['date'],
        'post_date_gmt' => $article['date'],
        'post_excerpt' => $article['excerpt'],
        'post_content' => $article['content'],
    ]), true);
    if (is_wp_error($id)) throw new Exception($id->get_error_message());
    if (get_post_status($id) !== 'publish') throw new Exception("Article $id is not out.");
    echo json_encode(['id' => $id, 'address' => get_permalink($id)]), "\n";
    // What each article leaves in memory.
    clean_post_cache($id);
}

wp_defer_term_counting(false);
$wpdb->query('COMMIT');
echo json_encode(['articles' => (int) wp_count_posts()->publish]), "\n";
