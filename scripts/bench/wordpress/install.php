<?php
// Installs WordPress as its own form does: in Arabic, with articles at their names. Takes {"title"} on a line.

define('WP_INSTALLING', true);

// The message to the new administrator.
function wp_new_blog_notification() {}

require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

['title' => $title] = json_decode(fgets(STDIN), true);
wp_install($title, 'bench', 'bench@khabar.example', true, '', wp_generate_password(), 'ar');
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules(false);

echo json_encode([
    'wordpress' => get_bloginfo('version'),
    'theme' => wp_get_theme()->get('Name'),
    'php' => PHP_VERSION,
    'mariadb' => $wpdb->get_var('SELECT VERSION()'),
]), "\n";
